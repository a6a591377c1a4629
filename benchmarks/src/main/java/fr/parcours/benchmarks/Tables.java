package fr.parcours.benchmarks;

import fr.parcours.core.indicator.Filter;
import fr.parcours.core.indicator.Measure;
import fr.parcours.core.indicator.Rows;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.Condition;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Dossiers as DuckDB's tables, made by its own reader of JSON from the file that we read, as an expert would lay them out: one row for
 * each fact or enrolment that can be counted, with the dispositifs followed that day; the answers that stand from each day on; those
 * of one month; the subjects. What a row costs to lay out is paid when it is loaded, not when it is asked.
 *
 * <p>Nothing is validated, and entries are paired with exits by their number: the dossiers are coherent ones.
 */
final class Tables {
    private final Set<Attribute<?>> attributes = new TreeSet<>();
    private final Set<Attribute<?>> own = new TreeSet<>();
    private boolean monthly;

    /** Makes the tables that some measures need. */
    Tables(Collection<Measure> measures) {
        for (Measure measure : measures) {
            Conditions.of(measure).map(Condition::attribute).forEach(attributes::add);
            measure.allRows().forEach(this::add);
            if (measure instanceof Measure.DistinctAttribute distinct) {
                attributes.add(distinct.attribute());
            }
        }
        attributes.remove(Attributes.BIRTH_DATE);
    }

    private void add(Rows rows) {
        rows.filters().stream()
                .filter(Filter.Where.class::isInstance)
                .map(filter -> ((Filter.Where) filter).condition().attribute())
                .filter(attribute -> !SqlText.isSet(attribute) && !attribute.equals(Attributes.BIRTH_DATE))
                .forEach(own::add);
    }

    /** Reads a file into new tables. */
    void load(SqlSession duckdb, Path file) throws SQLException {
        for (String statement : List.of(
                lines(file),
                recorded(),
                facts(),
                subjects(),
                declared(),
                standing(),
                ofMonth(),
                enrolments(),
                phases(),
                rows())) {
            duckdb.execute(statement);
        }
        monthly = duckdb.ask("SELECT count(*) FROM of_month")[0] > 0;
        for (String used : List.of("line", "recorded", "fact", "declared", "phase", "enrolment")) {
            duckdb.execute("DROP TABLE " + used);
        }
    }

    private static String lines(Path file) {
        return """
                CREATE OR REPLACE TABLE line AS
                SELECT row_number() OVER () AS subject, subject AS who, facts
                FROM read_json(%s, format = 'newline_delimited', maximum_object_size = 67108864, columns = {
                  subject: 'STRUCT(kind VARCHAR, id VARCHAR, "birthDate" VARCHAR, sex VARCHAR)',
                  facts: 'STRUCT("type" VARCHAR, id VARCHAR, "on" DATE, kind VARCHAR, scheme VARCHAR, amount DECIMAL(18,2),
                    dispositif JSON, phase VARCHAR, reason VARCHAR, prescriber VARCHAR, via JSON, count BIGINT, hours DECIMAL(18,2),
                    "for" VARCHAR, until DATE, "endedOn" DATE, party VARCHAR, market VARCHAR, theme VARCHAR, audience VARCHAR,
                    place VARCHAR, programme VARCHAR, mode VARCHAR, satisfied VARCHAR, "values" JSON, withdrawn JSON,
                    replaces VARCHAR)[]'
                })""".formatted(SqlText.quoted(file.toString()));
    }

    private static String recorded() {
        return """
                CREATE OR REPLACE TABLE recorded AS
                SELECT subject, kind_of_subject, ord, unnest(fact)
                FROM (SELECT subject, who.kind AS kind_of_subject, unnest(facts) AS fact, generate_subscripts(facts, 1) AS ord
                      FROM line)""";
    }

    /** The facts that hold: not withdrawn, and that no standing fact replaces, down their chains. */
    private static String facts() {
        return """
                CREATE OR REPLACE TABLE fact AS
                WITH RECURSIVE replaced(subject, id) AS (
                  SELECT subject, replaces FROM recorded WHERE replaces IS NOT NULL AND withdrawn IS NULL
                  UNION
                  SELECT replaced.subject, older.replaces FROM replaced JOIN recorded older USING (subject, id)
                  WHERE older.replaces IS NOT NULL)
                SELECT * FROM recorded ANTI JOIN replaced USING (subject, id) WHERE withdrawn IS NULL""";
    }

    private static String subjects() {
        return """
                CREATE OR REPLACE TABLE person AS
                SELECT line.subject, coalesce(any_value(born.last_born), any_value(who."birthDate")) AS "birthDate",
                  any_value(who.sex) AS own_sex
                FROM line LEFT JOIN (
                  SELECT subject, last(("values"->>'$.birthDate') ORDER BY ord) AS last_born FROM fact
                  WHERE "type" = 'declaration' AND ("values"->>'$.birthDate') IS NOT NULL GROUP BY subject) born USING (subject)
                GROUP BY line.subject""";
    }

    private static String path(Attribute<?> attribute) {
        return "(\"values\"->'$.\"" + attribute.code() + "\"')";
    }

    private static String value(Attribute<?> attribute) {
        String json = path(attribute);
        return SqlText.isSet(attribute)
                ? "CASE WHEN json_type(" + json + ") = 'ARRAY' THEN CAST(" + json + " AS VARCHAR[]) WHEN " + json
                        + " IS NOT NULL THEN [(" + json + "->>'$')] END"
                : "(" + json + "->>'$')";
    }

    private String declared() {
        String values = attributes.stream()
                .map(attribute -> ", " + value(attribute) + " AS " + SqlText.column(attribute))
                .collect(Collectors.joining());
        return "CREATE OR REPLACE TABLE declared AS SELECT subject, ord, \"on\" AS day, \"for\" AS month" + values
                + " FROM fact WHERE \"type\" = 'declaration'";
    }

    private String standing() {
        String values = attributes.stream()
                .map(SqlText::column)
                .map(column ->
                        ", last_value(" + column + " IGNORE NULLS) OVER (PARTITION BY subject ORDER BY ord ROWS BETWEEN"
                                + " UNBOUNDED PRECEDING AND CURRENT ROW) AS " + column)
                .collect(Collectors.joining());
        return "CREATE OR REPLACE TABLE standing AS SELECT subject, day AS since" + values
                + " FROM declared WHERE month IS NULL QUALIFY row_number() OVER (PARTITION BY subject, day ORDER BY ord DESC) = 1"
                + " ORDER BY subject, since";
    }

    private String ofMonth() {
        String values = attributes.stream()
                .map(SqlText::column)
                .map(column -> ", last(" + column + " ORDER BY ord) FILTER (" + column + " IS NOT NULL) AS " + column)
                .collect(Collectors.joining());
        String known = attributes.stream()
                .map(attribute -> SqlText.column(attribute) + " IS NOT NULL")
                .collect(Collectors.joining(" OR ", " AND (", ")"));
        return "CREATE OR REPLACE TABLE of_month AS SELECT subject, month" + values
                + " FROM declared WHERE month IS NOT NULL" + (attributes.isEmpty() ? "" : known)
                + " GROUP BY subject, month";
    }

    private static String enrolments() {
        return """
                CREATE OR REPLACE TABLE enrolment AS
                WITH moves AS (
                  SELECT *, row_number() OVER (PARTITION BY subject, (dispositif->>'$'), "type" ORDER BY ord) AS number
                  FROM fact WHERE "type" IN ('entry', 'exit'))
                SELECT entry.subject, entry.kind_of_subject, entry.ord, (entry.dispositif->>'$') AS dispositif, entry.number,
                  entry."on" AS start, exit."on" AS finish, entry.prescriber, exit.reason, exit.ord AS exit_ord
                FROM (FROM moves WHERE "type" = 'entry') entry LEFT JOIN (FROM moves WHERE "type" = 'exit') exit
                  ON exit.subject = entry.subject AND exit.number = entry.number
                    AND (exit.dispositif->>'$') = (entry.dispositif->>'$')""";
    }

    /** A phase lasts to the day before the next one of its enrolment, else to the end of the enrolment. */
    private static String phases() {
        return """
                CREATE OR REPLACE TABLE phase AS
                WITH within AS (
                  SELECT fact.*, enrolment.number, enrolment.finish,
                    enrolment.number IS NOT NULL AND (enrolment.finish IS NULL OR fact."on" <= enrolment.finish) AS inside
                  FROM (SELECT *, (dispositif->>'$') AS its FROM fact WHERE "type" = 'phase') fact ASOF LEFT JOIN enrolment
                    ON enrolment.subject = fact.subject AND enrolment.dispositif = fact.its AND fact."on" >= enrolment.start),
                followed AS (
                  SELECT *, lead("on") OVER next AS next_on, lead(number) OVER next AS next_number, lead(inside) OVER next AS next_inside
                  FROM within WINDOW next AS (PARTITION BY subject, its ORDER BY ord))
                SELECT *, CASE WHEN NOT inside THEN "on"
                  WHEN next_inside AND next_number = number THEN greatest("on", next_on - 1)
                  ELSE finish END AS finished
                FROM followed""";
    }

    private String rows() {
        String said = own.stream()
                .map(attribute -> ", (" + path(attribute) + "->>'$') AS " + SqlText.ownColumn(attribute))
                .collect(Collectors.joining());
        String silent = own.stream().map(each -> ", NULL").collect(Collectors.joining());
        return """
                CREATE OR REPLACE TABLE fact_row AS
                WITH counted AS (
                  SELECT "type" || 's' AS source, coalesce(kind, scheme) AS code, subject, kind_of_subject, ord, "on" AS day,
                    CASE "type" WHEN 'outcome' THEN greatest("on", coalesce("endedOn", until))
                      WHEN 'step' THEN greatest("on", coalesce(until, "on")) ELSE "on" END AS last,
                    CASE "type" WHEN 'outcome' THEN CASE WHEN "endedOn" IS NULL THEN NULL ELSE greatest("on", "endedOn") END
                      WHEN 'step' THEN greatest("on", coalesce(until, "on")) ELSE "on" END AS real_end,
                    CASE WHEN "type" IN ('step', 'outcome') THEN until END AS until, FALSE AS measured,
                    coalesce(count, 1) AS n, CAST(coalesce(hours, 0) * 100 AS BIGINT) AS hours,
                    CAST(coalesce(amount, 0) * 100 AS BIGINT) AS cents,
                    %s AS dispositifs, %s AS via,
                    NULL AS phase, NULL AS reason, prescriber, party, market, theme, audience, place, programme, mode, satisfied%s
                  FROM fact WHERE "type" IN ('step', 'outcome', 'aid')
                  UNION ALL
                  SELECT 'phases', its, subject, kind_of_subject, ord, "on", finished, finished, until, TRUE, 1, 0, 0, NULL, NULL,
                    phase, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL%s
                  FROM phase
                  UNION ALL
                  SELECT 'entries', dispositif, subject, kind_of_subject, ord, start, start, start, NULL, FALSE, 1, 0, 0, NULL, NULL,
                    NULL, NULL, prescriber, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL%s
                  FROM enrolment
                  UNION ALL
                  SELECT 'enrolments', dispositif, subject, kind_of_subject, ord, start, finish, finish, NULL, TRUE, 1, 0, 0, NULL, NULL,
                    NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL%s
                  FROM enrolment
                  UNION ALL
                  SELECT 'exits', dispositif, subject, kind_of_subject, exit_ord, finish, finish, finish, NULL, FALSE, 1, 0, 0, NULL, NULL,
                    NULL, reason, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL%s
                  FROM enrolment WHERE finish IS NOT NULL),
                days AS (SELECT DISTINCT subject, day FROM counted),
                followed AS (
                  SELECT days.subject, days.day, list(DISTINCT dispositif) AS during
                  FROM days JOIN enrolment ON enrolment.subject = days.subject AND enrolment.start <= days.day
                    AND (finish IS NULL OR days.day <= finish)
                  GROUP BY ALL)
                SELECT counted.*, during FROM counted LEFT JOIN followed USING (subject, day) ORDER BY source, code, subject, day""".formatted(several("dispositif"), several("via"), said, silent, silent, silent, silent);
    }

    private static String several(String column) {
        return "CASE WHEN json_type(%1$s) = 'ARRAY' THEN CAST(%1$s AS VARCHAR[]) WHEN %1$s IS NOT NULL THEN [(%1$s->>'$')] END"
                .formatted(column);
    }

    /**
     * Gives rows with the answers that hold on the day they are in the count.
     *
     * @param rows a query that gives {@code subject} and {@code placed}
     * @param asked the attributes wanted
     */
    String answered(String rows, Set<Attribute<?>> asked) {
        if (asked.isEmpty()) {
            return "(" + rows + ")";
        }
        Set<Attribute<?>> standing = new TreeSet<>(asked);
        boolean born = standing.remove(Attributes.BIRTH_DATE);
        boolean sexed = standing.contains(Attributes.SEX);
        StringBuilder columns = new StringBuilder(born ? ", person.\"birthDate\"" : "");
        for (Attribute<?> attribute : standing) {
            String column = SqlText.column(attribute);
            String read =
                    (monthly ? "coalesce(of_month." + column + ", standing." + column : "coalesce(standing." + column)
                            + (attribute.equals(Attributes.SEX) ? ", person.own_sex)" : ")");
            columns.append(", ").append(read).append(" AS ").append(column);
        }
        return "(SELECT asking.*" + columns + " FROM (" + rows + ") asking"
                + (standing.isEmpty()
                        ? ""
                        : " ASOF LEFT JOIN standing ON standing.subject = asking.subject AND asking.placed >= standing.since")
                + (standing.isEmpty() || !monthly
                        ? ""
                        : " LEFT JOIN of_month ON of_month.subject = asking.subject AND of_month.month = strftime(asking.placed, '%Y-%m')")
                + (born || sexed ? " JOIN person ON person.subject = asking.subject" : "") + ")";
    }
}
