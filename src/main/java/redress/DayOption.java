package redress;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a day from the command line. */
final class DayOption implements ITypeConverter<LocalDate> {

    @Override
    public LocalDate convert(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException wrong) {
            throw new TypeConversionException("\"" + typed + "\" is no day. Write it as 2026-01-31.");
        }
    }
}
