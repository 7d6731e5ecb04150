package redress.store;

/** Something in memory that mirrors the database and has to follow it when a transaction ends. */
interface Uncommitted {

    /**
     * A transaction or a savepoint was rolled back: whatever the transaction may have changed is not to be believed.
     */
    void rolledBack();

    /** The transaction is committed. */
    void committed();
}
