package org.krug.local.story;

import org.krug.app.api.Answer;
import org.krug.contract.Problem;

/** What the phone app's core answered, where a story foresees only some of it. */
final class AppAnswers {
    private AppAnswers() {}

    /** The value, if it is the one that had to come. */
    static <T> T orStop(Answer<T> answer) {
        return answer.done().orElseThrow(() -> new StoryStoppedException("The app was answered " + answer));
    }

    /**
     * Why it was refused.
     *
     * @throws StoryStoppedException when it is no refusal but a failure
     */
    static Refused refusal(Answer<?> answer) {
        if (answer instanceof Answer.Refused<?>(Problem problem)) {
            return new Refused(problem.type(), problem.about());
        }
        throw new StoryStoppedException("The app was answered " + answer);
    }
}
