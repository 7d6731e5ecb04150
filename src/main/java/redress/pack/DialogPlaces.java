package redress.pack;

import java.util.ArrayList;
import java.util.Collection;
import redress.dialog.Facts;
import redress.pack.json.Position;

/**
 * The places of a dialog's texts: its answers, facts of the case, and what the program fills where the text stands.
 *
 * @param draft  the dialog; the answers that its texts name are looked up once all dialogs are read
 * @param filled what the program fills
 * @param onCase what it fills besides in a dialog on a case
 */
record DialogPlaces(DialogDraft draft, Collection<String> filled, Collection<String> onCase) implements Places {

    @Override
    public boolean take(String place, Position at) {
        if (place.equals(Facts.HANDLER)) {
            draft.ofStaff().add(new Use(at, place, Use.Demand.NONE));
            return true;
        }
        if (filled.contains(place) || Vocabulary.FACT_PLACES.contains(place)) {
            return true;
        }
        if (onCase.contains(place)) {
            draft.onCase().add(new Use(at, place, Use.Demand.NONE));
            return true;
        }
        if (place.startsWith(Vocabulary.INVITED)) {
            draft.invited().add(new Use(at, place.substring(Vocabulary.INVITED.length()), Use.Demand.NONE));
            return true;
        }
        if (Texts.isConstant(place) || place.indexOf('/') < 0 && !draft.stateNames().contains(place)) {
            return false;
        }
        draft.uses().add(new Use(at, place, Use.Demand.readable(at)));
        return true;
    }

    @Override
    public Collection<String> names() {
        var names = new ArrayList<>(filled);
        names.addAll(draft.stateNames());
        names.addAll(Vocabulary.FACT_PLACES);
        return names;
    }
}
