package redress.dialog;

import java.util.List;
import java.util.Optional;

/**
 * Goes through another dialog and comes back. Answers given there are kept under this state's name.
 *
 * @param name   its name
 * @param dialog the id of the other dialog
 * @param next   where it leads once the other dialog is through
 */
public record SubDialog(String name, String dialog, List<Rule> next) implements State {
    public SubDialog {
        next = List.copyOf(next);
    }

    @Override
    public Optional<String> called() {
        return Optional.of(dialog);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
        return visitor.subDialog(this);
    }
}
