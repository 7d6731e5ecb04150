package redress.desk;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Does to a database that nobody has open what a failing disk or a careless hand does. */
record DamagedFolder(Path folder) {

    void run(String statement) {
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("redress.db"));
                var writing = database.createStatement()) {
            writing.executeUpdate(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
