package org.krug.local.story;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.krug.local.story.Preparation.Prepared;

/** Takes the story's steps, one at a time, each at its moment. */
final class EventDay {
    private final Prepared prepared;
    private final StoryClock clock;
    private final Person organiser;
    private final Requests requests;
    private final Doors doors;
    private final SurveyAnswers survey;
    private final LiveWatch live;
    private final People people;
    private Optional<Counts> atStart = Optional.empty();
    private Optional<Counts> atEnd = Optional.empty();

    EventDay(StoryFolder story, Surroundings surroundings, Prepared prepared, Person organiser) {
        Club club = prepared.club();
        this.prepared = prepared;
        this.clock = surroundings.clock();
        this.organiser = organiser;
        this.requests = new Requests(surroundings, club, atStewards(story));
        this.doors = new Doors(surroundings, club, prepared.devices(), organiser);
        this.survey = new SurveyAnswers(surroundings.people(), club);
        this.people = surroundings.people();
        this.live = new LiveWatch(surroundings, organiser, club, story.event());
    }

    private static Set<String> atStewards(StoryFolder story) {
        return story.actions().stream()
                .filter(action -> action.deed() == Deed.SCAN_TICKET)
                .map(Action::who)
                .collect(Collectors.toSet());
    }

    void take(Step step) {
        if (step instanceof Step.Acts(Action action) && action.deed() == Deed.REGISTER) {
            // The app is opened a little before: what takes time there is the sign-in.
            clock.meanwhile(() -> people.person(action.who()).accessToken());
        }
        clock.moveTo(step.at());
        live.look();
        switch (step) {
            case Step.Acts(Action action) -> act(action);
            case Step.GoesOffline going -> doors.goOffline(going);
            case Step.Uploads uploads -> doors.upload(uploads);
            case Step.Starts starts -> {
                clock.settle();
                atStart = Optional.of(Counts.of(organiser, club()));
            }
            case Step.Ends ends -> {
                clock.fireDue();
                atEnd = Optional.of(Counts.of(organiser, club()));
            }
        }
    }

    private void act(Action action) {
        switch (action.deed()) {
            case REGISTER, CONFIRM, ACCEPT, RECONFIRM, CANCEL -> requests.ask(action);
            case SCAN_VENUE -> doors.scanVenue(action);
            case SCAN_TICKET -> doors.scanTicket(action);
            case WALK_IN -> doors.walkIn(action);
            case RESPOND -> survey.respond(action);
        }
    }

    Club club() {
        return prepared.club();
    }

    Prepared prepared() {
        return prepared;
    }

    Requests requests() {
        return requests;
    }

    Doors doors() {
        return doors;
    }

    SurveyAnswers survey() {
        return survey;
    }

    LiveWatch live() {
        return live;
    }

    Counts atStart() {
        return atStart.orElseThrow();
    }

    Counts atEnd() {
        return atEnd.orElseThrow();
    }
}
