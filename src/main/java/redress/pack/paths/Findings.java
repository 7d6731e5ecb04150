package redress.pack.paths;

import redress.pack.json.Position;

/** Takes down what is wrong on the ways through the dialogs. */
public interface Findings {

    /**
     * One thing that is wrong.
     *
     * @param dialog the id of the dialog in which it stands
     * @param at     where
     * @param what   what is wrong, as a sentence
     * @param remedy what to write instead, as a sentence
     */
    void add(String dialog, Position at, String what, String remedy);
}
