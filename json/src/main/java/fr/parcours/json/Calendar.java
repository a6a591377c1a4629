package fr.parcours.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads days, months and instants from the parser's own characters; hands out one instance per day.
 *
 * <p>Safe for several threads: a day lost in a race is only made again.
 */
final class Calendar {
    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2199;

    private final @Nullable LocalDate[] days = new LocalDate[(LAST_YEAR - FIRST_YEAR + 1) * 12 * 31];

    /** Finds the day written as {@code 2021-02-28}, null when there is none. */
    @Nullable
    LocalDate day(char[] text, int offset, int length) {
        if (length != 10 || text[offset + 4] != '-' || text[offset + 7] != '-') {
            return null;
        }
        int year = digits(text, offset, 4);
        int month = digits(text, offset + 5, 2);
        int day = digits(text, offset + 8, 2);
        if (!isYear(year) || month < 1 || month > 12 || day < 1 || day > 31) {
            return null;
        }
        int index = ((year - FIRST_YEAR) * 12 + month - 1) * 31 + day - 1;
        LocalDate known = days[index];
        if (known == null) {
            if (day > YearMonth.of(year, month).lengthOfMonth()) {
                return null;
            }
            known = LocalDate.of(year, month, day);
            days[index] = known;
        }
        return known;
    }

    /** Finds the month written as {@code 2021-02}, null when there is none. */
    @Nullable
    YearMonth month(char[] text, int offset, int length) {
        if (length != 7 || text[offset + 4] != '-') {
            return null;
        }
        int year = digits(text, offset, 4);
        int month = digits(text, offset + 5, 2);
        return isYear(year) && month >= 1 && month <= 12 ? YearMonth.of(year, month) : null;
    }

    /** Finds the instant written as {@code 2021-02-28T09:30:00+01:00} or {@code …Z}, null when there is none. */
    @Nullable
    OffsetDateTime instant(char[] text, int offset, int length) {
        if (length < 17 || length > 40) {
            return null;
        }
        LocalDate day = day(text, offset, 10);
        if (day == null) {
            return null;
        }
        try {
            boolean seconds = length >= 20 && text[offset + 16] == ':' && text[offset + 19] != '.';
            int zone = offset + (seconds ? 19 : 16);
            ZoneOffset shift = seconds ? shift(text, zone, offset + length - zone) : null;
            if (shift == null || text[offset + 10] != 'T' || text[offset + 13] != ':') {
                return OffsetDateTime.parse(new String(text, offset, length));
            }
            return OffsetDateTime.of(
                    day.atTime(
                            digits(text, offset + 11, 2), digits(text, offset + 14, 2), digits(text, offset + 17, 2)),
                    shift);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable ZoneOffset shift(char[] text, int offset, int length) {
        if (length == 1 && text[offset] == 'Z') {
            return ZoneOffset.UTC;
        }
        if (length != 6 || text[offset + 3] != ':') {
            return null;
        }
        int hours = digits(text, offset + 1, 2);
        int minutes = digits(text, offset + 4, 2);
        boolean east = text[offset] == '+' && hours >= 0 && minutes >= 0;
        return east ? ZoneOffset.ofHoursMinutes(hours, minutes) : null;
    }

    static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** Reads digits, giving a number out of every range when one of them is not a digit. */
    private static int digits(char[] text, int offset, int count) {
        int number = 0;
        for (int i = offset; i < offset + count; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
