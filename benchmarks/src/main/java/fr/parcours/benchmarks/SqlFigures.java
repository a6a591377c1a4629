package fr.parcours.benchmarks;

import fr.parcours.core.indicator.Measure;
import fr.parcours.core.indicator.People;
import fr.parcours.core.indicator.Placing;
import fr.parcours.core.indicator.Rows;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Condition;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The measures of a report asked of DuckDB, over a period and the one before. Rows of one source placed in the same way are read once for
 * all their figures; people who are one population are looked at once for all the conditions on them.
 */
final class SqlFigures implements AutoCloseable {
    private static final BigDecimal DAYS_PER_MONTH = new BigDecimal("30.4375");
    private static final List<Days> PERIODS = List.of(Days.ofYear(2021), Days.ofYear(2020));

    private final Map<String, Measure> measures;
    private final Tables tables;
    private final SqlSession duckdb;

    /** Opens a DuckDB of one thread, to ask it measures by the id of their figure. */
    SqlFigures(Map<String, Measure> measures) throws SQLException {
        this.measures = measures;
        this.tables = new Tables(measures.values());
        this.duckdb = SqlSession.ofOneThread();
    }

    /** Checks if a measure is one of those translated. */
    static boolean says(Measure measure) {
        try {
            measure.allRows().forEach(rows -> {
                SqlText.Place.of(rows.placing(), PERIODS.get(0));
                SqlText.kept(rows, PERIODS.get(0));
            });
            Conditions.of(measure).forEach(SqlText::holds);
            return measure instanceof Measure.Count
                    || measure instanceof Measure.Subjects
                    || measure instanceof Measure.Sum
                    || measure instanceof Measure.MeanMonths
                    || measure instanceof Measure.DistinctField;
        } catch (SqlText.Unsaid unsaid) {
            return false;
        }
    }

    void load(Path file) throws SQLException {
        tables.load(duckdb, file);
    }

    /** Asks all the measures, over both periods. */
    Map<String, Measured.Values> ask() throws SQLException {
        Map<String, Optional<BigDecimal>> current = new Asking(PERIODS.get(0)).answers();
        Map<String, Optional<BigDecimal>> previous = new Asking(PERIODS.get(1)).answers();
        Map<String, Measured.Values> values = new LinkedHashMap<>();
        measures.keySet()
                .forEach(id -> values.put(
                        id,
                        new Measured.Values(
                                Objects.requireNonNull(current.get(id)), Objects.requireNonNull(previous.get(id)))));
        return values;
    }

    /** Takes all the SQL that was said since the last time, in order. */
    List<String> takeSql() {
        return duckdb.takeTold();
    }

    @Override
    public void close() throws SQLException {
        duckdb.close();
    }

    /** Rows that are read together. */
    private record Group(String source, Placing placing) {
        static Group of(Rows rows) {
            return new Group(rows.source().code(), rows.placing());
        }
    }

    /** The questions of one period. */
    private final class Asking {
        private final Days period;
        private final Map<String, Optional<BigDecimal>> answers = new LinkedHashMap<>();
        /** The table of the people who have a row of a selection, and its column. */
        private final Map<Rows, String> havings = new LinkedHashMap<>();

        private int tablesMade;

        Asking(Days period) {
            this.period = period;
        }

        Map<String, Optional<BigDecimal>> answers() throws SQLException {
            Map<Group, Set<Rows>> rowsOfPeople = new LinkedHashMap<>();
            Map<Group, Map<String, Measure>> rowsCounted = new LinkedHashMap<>();
            measures.forEach((id, measure) -> {
                if (measure instanceof Measure.Subjects) {
                    measure.allRows()
                            .forEach(rows -> rowsOfPeople
                                    .computeIfAbsent(Group.of(rows), group -> new LinkedHashSet<>())
                                    .add(rows));
                } else {
                    measure.allRows()
                            .forEach(rows -> rowsCounted
                                    .computeIfAbsent(Group.of(rows), group -> new LinkedHashMap<>())
                                    .put(id, measure));
                }
            });
            Set<Group> groups = new LinkedHashSet<>(rowsCounted.keySet());
            groups.addAll(rowsOfPeople.keySet());
            for (Group group : groups) {
                read(group, rowsCounted.getOrDefault(group, Map.of()), rowsOfPeople.getOrDefault(group, Set.of()));
            }
            countPeople();
            for (int table = 0; table < tablesMade; table++) {
                duckdb.execute("DROP TABLE made_" + table);
            }
            return answers;
        }

        private String made(String query) throws SQLException {
            String name = "made_" + tablesMade++;
            duckdb.execute("CREATE OR REPLACE TEMP TABLE " + name + " AS " + query);
            return name;
        }

        // ---- rows
        // ----------------------------------------------------------------------------------------------------

        private void read(Group group, Map<String, Measure> counted, Set<Rows> ofPeople) throws SQLException {
            if (group.placing() instanceof Placing.FirstEver) {
                for (Map.Entry<String, Measure> each : counted.entrySet()) {
                    Rows rows = each.getValue().allRows().findFirst().orElseThrow();
                    count(first(rows), Map.of(each.getKey(), each.getValue()), true);
                }
                for (Rows rows : ofPeople) {
                    havings.put(rows, made("SELECT subject, placed FROM " + first(rows)));
                }
                return;
            }
            Set<Rows> all = new LinkedHashSet<>(ofPeople);
            counted.values().forEach(measure -> measure.allRows().forEach(all::add));
            String placed = made("FROM " + placed(group, all));
            count(placed, counted, false);
            having(placed, ofPeople);
        }

        private String placed(Group group, Set<Rows> all) {
            SqlText.Place place = SqlText.Place.of(group.placing(), period);
            Set<String> codes = new TreeSet<>();
            boolean any = all.stream().anyMatch(rows -> rows.codes().isEmpty());
            all.forEach(rows -> codes.addAll(rows.codes()));
            String query = "SELECT *, " + place.on() + " AS placed, " + place.measured()
                    + " AS up_to FROM fact_row WHERE source = "
                    + SqlText.quoted(group.source()) + " AND kind_of_subject = 'participant'"
                    + (any ? "" : " AND code IN (" + SqlText.listed(codes) + ")") + " AND " + place.test();
            return tables.answered(query, asked(all));
        }

        private static Set<Attribute<?>> asked(Set<Rows> all) {
            return all.stream()
                    .flatMap(Conditions::of)
                    .map(Condition::attribute)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** Gives the first row ever that is kept of each subject, when it is in the period. */
        private String first(Rows rows) {
            return "(SELECT * FROM " + placed(Group.of(rows), Set.of(rows)) + " WHERE " + SqlText.kept(rows, period)
                    + " QUALIFY row_number() OVER (PARTITION BY subject ORDER BY day, ord) = 1) WHERE day BETWEEN "
                    + SqlText.day(period.first()) + " AND " + SqlText.day(period.last());
        }

        private void count(String from, Map<String, Measure> counted, boolean kept) throws SQLException {
            if (counted.isEmpty()) {
                return;
            }
            List<String> columns = new ArrayList<>();
            counted.values().forEach(measure -> {
                String only = kept
                        ? ""
                        : " FILTER ("
                                + SqlText.kept(measure.allRows().findFirst().orElseThrow(), period) + ")";
                columns.addAll(aggregates(measure, only));
            });
            long[] found = duckdb.ask("SELECT " + String.join(", ", columns) + " FROM " + from);
            int column = 0;
            for (Map.Entry<String, Measure> each : counted.entrySet()) {
                if (each.getValue() instanceof Measure.MeanMonths) {
                    answers.put(each.getKey(), mean(found[column], found[column + 1]));
                    column += 2;
                } else {
                    int scale = each.getValue() instanceof Measure.Sum ? 2 : 0;
                    answers.put(each.getKey(), Optional.of(BigDecimal.valueOf(found[column], scale)));
                    column++;
                }
            }
        }

        private static List<String> aggregates(Measure measure, String only) {
            if (measure instanceof Measure.Count) {
                return List.of("coalesce(sum(n)" + only + ", 0)");
            }
            if (measure instanceof Measure.Sum sum) {
                String column = sum.quantity() == Measure.Quantity.HOURS ? "hours" : "cents";
                return List.of("coalesce(sum(" + column + ")" + only + ", 0)");
            }
            if (measure instanceof Measure.MeanMonths) {
                return List.of(
                        "coalesce(sum((up_to - day + 1) * n)" + only + ", 0)",
                        "coalesce(sum(CASE WHEN up_to IS NULL THEN 0 ELSE n END)" + only + ", 0)");
            }
            if (measure instanceof Measure.DistinctField distinct) {
                return List.of(
                        switch (distinct.field().word()) {
                            case "by" -> "coalesce(len(list_distinct(flatten(list(dispositifs)" + only + "))), 0)";
                            case "via" -> "coalesce(len(list_distinct(flatten(list(via)" + only + "))), 0)";
                            default -> "count(DISTINCT " + distinct.field().word() + ")" + only;
                        });
            }
            throw new SqlText.Unsaid(measure);
        }

        private static Optional<BigDecimal> mean(long days, long rows) {
            return rows == 0
                    ? Optional.empty()
                    : Optional.of(BigDecimal.valueOf(days)
                            .divide(DAYS_PER_MONTH.multiply(BigDecimal.valueOf(rows)), MathContext.DECIMAL128));
        }

        // ---- people
        // --------------------------------------------------------------------------------------------------

        /** Finds, in one reading, the last day of each subject in each selection; a table of one selection stays narrow. */
        private void having(String placed, Set<Rows> selections) throws SQLException {
            if (selections.isEmpty()) {
                return;
            }
            List<Rows> several = List.copyOf(selections);
            List<String> columns = new ArrayList<>();
            for (int each = 0; each < several.size(); each++) {
                columns.add("max(placed) FILTER (" + SqlText.kept(several.get(each), period) + ") AS s" + each);
            }
            String wide =
                    made("SELECT subject, " + String.join(", ", columns) + " FROM " + placed + " GROUP BY subject");
            for (int each = 0; each < several.size(); each++) {
                havings.put(
                        several.get(each),
                        "(SELECT subject, s" + each + " AS placed FROM " + wide + " WHERE s" + each + " IS NOT NULL)");
            }
        }

        /** Counts each population, and in one reading of it all those who meet a condition among it. */
        private void countPeople() throws SQLException {
            Map<People, Map<String, String>> byBase = new LinkedHashMap<>();
            Map<People, Set<Attribute<?>>> asked = new LinkedHashMap<>();
            measures.forEach((id, measure) -> {
                if (measure instanceof Measure.Subjects subjects) {
                    People people = subjects.people();
                    People base = people instanceof People.Where where ? where.of() : people;
                    String only = people instanceof People.Where where
                            ? " FILTER (" + SqlText.holds(where.condition()) + ")"
                            : "";
                    byBase.computeIfAbsent(base, each -> new LinkedHashMap<>()).put(id, "count(*)" + only);
                    if (people instanceof People.Where where) {
                        asked.computeIfAbsent(base, each -> new TreeSet<>())
                                .add(where.condition().attribute());
                    }
                }
            });
            for (Map.Entry<People, Map<String, String>> each : byBase.entrySet()) {
                String from =
                        tables.answered("FROM " + relation(each.getKey()), asked.getOrDefault(each.getKey(), Set.of()));
                List<String> ids = List.copyOf(each.getValue().keySet());
                long[] found =
                        duckdb.ask("SELECT " + String.join(", ", each.getValue().values()) + " FROM " + from);
                for (int column = 0; column < ids.size(); column++) {
                    answers.put(ids.get(column), Optional.of(BigDecimal.valueOf(found[column])));
                }
            }
        }

        private String relation(People people) {
            if (people instanceof People.Having having) {
                return Objects.requireNonNull(havings.get(having.rows()));
            }
            if (people instanceof People.And and) {
                return "(SELECT one.* FROM " + relation(and.first()) + " one SEMI JOIN " + relation(and.second())
                        + " other USING (subject))";
            }
            if (people instanceof People.Or or) {
                return "(SELECT subject, max(placed) AS placed FROM (FROM " + relation(or.first()) + " UNION ALL FROM "
                        + relation(or.second()) + ") GROUP BY subject)";
            }
            if (people instanceof People.Where where) {
                return "(SELECT subject, placed FROM "
                        + tables.answered(
                                "FROM " + relation(where.of()),
                                Set.of(where.condition().attribute())) + " WHERE "
                        + SqlText.holds(where.condition()) + ")";
            }
            throw new SqlText.Unsaid(people);
        }
    }
}
