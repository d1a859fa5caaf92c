package org.krug.app.views;

import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.krug.app.screens.EventTexts;
import org.krug.contract.seating.MyTable;

/** Where the person sits, and with whom. */
final class TableCard extends VBox {

    TableCard(Look look, MyTable table) {
        getStyleClass().add("card");
        getChildren().add(Parts.line(Feather.MAP_PIN, look.events().table(table), "card-title"));
        if (table.neighbours().isEmpty()) {
            getChildren().add(Parts.label(look.text("table.alone"), "muted"));
            return;
        }
        getChildren().add(Parts.label(look.text("table.neighbours"), "muted"));
        for (MyTable.Neighbour neighbour : table.neighbours()) {
            VBox person = new VBox(Parts.label(neighbour.name()));
            String workplace = EventTexts.workplace(neighbour);
            if (!workplace.isEmpty()) {
                person.getChildren().add(Parts.label(workplace, "muted", "small"));
            }
            getChildren().add(person);
        }
    }
}
