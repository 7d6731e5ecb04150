package redress.pack.paths;

import java.time.LocalDate;

/** A day that dates are compared with, which may move with today. */
public interface DayMark {

    /** Which day that is. */
    LocalDate on(LocalDate today);
}
