package fr.parcours.population;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Extension;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Provenance;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Suspension;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.dossier.Withdrawal;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.core.vocabulary.ValueType;
import fr.parcours.core.workflow.DerivedEnd;
import fr.parcours.core.workflow.Workflow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One dossier being made up. Used once. */
final class Life {
    private static final List<String> COMMUNES =
            List.of("59599", "59599", "59599", "59512", "59512", "59426", "59279", "59421", "59508", "59352", "59350");
    private static final List<String> EDUCATION =
            List.of("0", "1", "2", "3", "3", "3", "3", "4", "4", "4", "5", "6", "7");
    private static final List<String> ACTIVITIES = List.of(
            "job-seeking",
            "job-seeking",
            "job-seeking",
            "job-seeking",
            "inactive",
            "inactive",
            "employed",
            "training",
            "student",
            "pupil",
            "apprentice",
            "civic-service");
    private static final List<String> PRESCRIBERS = List.of("initiative", "mission-locale", "plie", "pole-emploi");
    private static final List<String> SUSPENSIONS = List.of("sante", "emploi", "maternite", "detention");
    /** Declared beside an activity of {@code employed} only; after it, in alphabetical order. */
    private static final Set<Attribute<?>> OF_WORKERS = Set.of(Attributes.CONTRACT, Attributes.WEEKLY_HOURS);

    /** Most days between what happens and its recording. */
    private static final int MOST_DAYS_LATE = 30;

    private final Words words;
    private final LocalDate first;
    private final LocalDate last;
    private final SplittableRandom random;
    private final List<Fact> facts = new ArrayList<>(32);
    /** The most that each month may have been granted, by scheme that scales bound. */
    private final Map<AidScheme, Map<YearMonth, BigDecimal>> granted = new HashMap<>();

    private int references;

    Life(Words words, Days days, SplittableRandom random) {
        this.words = words;
        this.first = days.first();
        this.last = days.last();
        this.random = random;
    }

    Dossier ofParticipant(String id) {
        long length = ChronoUnit.DAYS.between(first, last);
        LocalDate registered = day(first, first.plusDays(length * 3 / 4));
        Subject subject = person(id, registered);
        addCorrectable(() -> Declaration.of(registered, circumstances(registered, SubjectKind.PARTICIPANT, 60)));
        repeat(3, 45, () -> {
            LocalDate day = day(registered, last);
            addCorrectable(() -> Declaration.of(day, circumstances(day, SubjectKind.PARTICIPANT, 8)));
        });
        if (chance(15)) {
            LocalDate day = day(registered, last);
            addCorrectable(() -> Declaration.of(day, Values.of(Attributes.RESOURCES_ACTIVITY, euros(0, 900)))
                    .forMonth(YearMonth.from(day)));
        }
        if (chance(1)) {
            add(Declaration.of(registered, Values.of(Attributes.BIRTH_DATE, birth(registered))));
        }
        repeat(3, 55, () -> addStep(day(registered, last), List.of()));
        boolean enters = chance(94);
        if (enters) { // an outcome of somebody never registered would be nobody's
            repeat(3, 42, () -> {
                LocalDate day = day(registered, last);
                addCorrectable(() -> outcome(day));
            });
        }
        if (!words.aids().isEmpty() && chance(30)) {
            LocalDate day = day(registered, last);
            AidScheme scheme = pick(words.aids());
            addCorrectable(() -> Aid.of(day, scheme, euros(30, 400)));
        }
        if (enters) {
            enter(DispositifId.MISSION_LOCALE, registered);
            if (chance(15)) {
                leave(DispositifId.MISSION_LOCALE, day(registered, last));
            }
        }
        enrolments(subject, registered);
        allowances(Dossier.of(subject, facts));
        return Dossier.of(subject, facts);
    }

    Dossier ofCompany(String id) {
        LocalDate known = day(first, last);
        add(Declaration.of(known, circumstances(known, SubjectKind.COMPANY, 80)));
        add(Step.of(known, StepKind.CONTACT));
        repeat(12, 60, () -> addStep(day(known, last), List.of()));
        return Dossier.of(Subject.of(SubjectKind.COMPANY, id).siret(siret()), facts);
    }

    Dossier ofAction(String id) {
        LocalDate known = day(first, last);
        add(Declaration.of(known, circumstances(known, SubjectKind.ACTION, 80)));
        StepKind kind = pick(List.of(StepKind.ATELIER, StepKind.INFORMATION_COLLECTIVE, StepKind.EVENEMENT));
        int sessions = between(1, 10);
        for (int session = 0; session < sessions; session++) {
            LocalDate day = day(known, last);
            add(keywords(Step.builder(day, kind), Keyword.Topic.THEME, Keyword.Topic.AUDIENCE)
                    .hours(BigDecimal.valueOf(between(4, 28) * 25L, 2))
                    .build());
        }
        return Dossier.of(Subject.of(SubjectKind.ACTION, id), facts);
    }

    // ---- who -----------------------------------------------------------------------------------------------------

    private Subject person(String id, LocalDate registered) {
        Subject subject = Subject.participant(id);
        if (chance(97)) {
            subject = subject.born(birth(registered));
        }
        int draw = random.nextInt(100);
        return draw < 2 ? subject : subject.sex(draw < 3 ? "other" : draw < 52 ? "female" : "male");
    }

    /** Draws a birth date: 16 to 30 on registration, older at times where a dispositif takes older people. */
    private LocalDate birth(LocalDate registered) {
        int age = words.olderPublic() && chance(20) ? between(31, 60) : between(16, 29);
        return registered.minusYears(age).minusDays(random.nextInt(365));
    }

    private Values circumstances(LocalDate day, SubjectKind kind, int percent) {
        Values values = Values.NONE;
        List<Attribute<?>> attributes = words.attributes().get(kind);
        for (Attribute<?> attribute : attributes) {
            if (chance(percent) && (!OF_WORKERS.contains(attribute) || isEmployed(values))) {
                values = answered(values, attribute, day);
            }
        }
        return values.isEmpty() && !attributes.isEmpty() ? answered(values, pick(attributes), day) : values;
    }

    private static boolean isEmployed(Values values) {
        return values.get(Attributes.ACTIVITY)
                .value()
                .filter("employed"::equals)
                .isPresent();
    }

    private <T> Values answered(Values values, Attribute<T> attribute, LocalDate day) {
        if (chance(5)) {
            return values.refused(attribute);
        }
        List<T> choice = choice(attribute, day);
        return choice.isEmpty() ? values : values.with(attribute, pick(choice));
    }

    /** Gets values to draw one from, the likelier ones several times. */
    @SuppressWarnings("unchecked") // each list is of its attribute's Java type
    private <T> List<T> choice(Attribute<T> attribute, LocalDate day) {
        if (attribute.equals(Attributes.COMMUNE)) {
            return (List<T>) COMMUNES;
        }
        if (attribute.equals(Attributes.EDUCATION)) {
            return (List<T>) EDUCATION;
        }
        if (attribute.equals(Attributes.ACTIVITY)) {
            return (List<T>) ACTIVITIES;
        }
        if (attribute.equals(Attributes.CONTRACT)) {
            return (List<T>) List.of(pick(words.outcomes()).code());
        }
        if (attribute.equals(Attributes.WEEKLY_HOURS)) {
            return (List<T>) List.of(BigDecimal.valueOf(between(10, 39)).setScale(2));
        }
        if (attribute.type() instanceof ValueType.Day) {
            return (List<T>) List.of(day.minusDays(random.nextInt(900)));
        }
        if (attribute.type() instanceof ValueType.Amount) {
            return (List<T>) List.of(chance(40) ? new BigDecimal("0.00") : euros(0, 1200));
        }
        if (attribute.type() instanceof ValueType.Reference) {
            return (List<T>) List.of("REF-" + between(100, 160));
        }
        return Samples.of(attribute);
    }

    // ---- pathways ------------------------------------------------------------------------------------------------

    /** Draws enrolments, the earlier ones first, so that each entry is judged on all that comes before it. */
    private void enrolments(Subject subject, LocalDate registered) {
        List<LocalDate> entries = new ArrayList<>();
        repeat(between(0, 3), 100, () -> entries.add(day(registered, last)));
        Collections.sort(entries);
        entries.forEach(entry -> enrolment(subject, entry));
    }

    /** Adds an enrolment in one of the dispositifs that may be entered on a day, if there is any. */
    private void enrolment(Subject subject, LocalDate entry) {
        Dossier known = Dossier.of(subject, facts);
        List<DispositifId> choice = new ArrayList<>(words.dispositifs());
        choice.removeIf(dispositif -> known.isEnrolled(dispositif, entry));
        boolean entered = false;
        while (!entered && !choice.isEmpty()) {
            DispositifId dispositif = choice.remove(random.nextInt(choice.size()));
            Optional<LocalDate> latest = latestDay(known, dispositif, entry);
            if (latest.isPresent()) {
                enrolment(subject, dispositif, entry, latest.get());
                entered = true;
            }
        }
    }

    /** Finds the last day that somebody who enters may stay, empty for whom entry is refused. */
    private Optional<LocalDate> latestDay(Dossier known, DispositifId id, LocalDate entry) {
        Dispositif dispositif = words.pathways().get(id);
        if (dispositif == null) {
            return Optional.of(LocalDate.MAX);
        }
        Dossier seen = known.upTo(entry);
        if (dispositif.incompatible().stream().anyMatch(other -> seen.isEnrolled(other, entry))
                || dispositif.eligibility().judge(seen, entry).verdict() == Verdict.REFUSED) {
            return Optional.empty();
        }
        Dossier entered = known.with(Entry.of(entry, id));
        Optional<Explained<DerivedEnd>> derived = dispositif
                .workflow()
                .map(workflow ->
                        workflow.end(entered, entered.enrolment(id, entry).orElseThrow(), entry));
        if (derived.filter(end -> end.verdict() == Verdict.UNDETERMINED).isPresent()) {
            return Optional.empty(); // a parameter of the pathway has no value yet: nobody follows it that day
        }
        return Optional.of(derived.flatMap(Explained::value)
                        .map(DerivedEnd::lastDay)
                        .orElse(LocalDate.MAX))
                .filter(end -> !end.isBefore(entry));
    }

    /** Derives the last day of the enrolment that contains a day, far away when nothing limits it. */
    private LocalDate endOfEnrolment(Dossier dossier, DispositifId dispositif, LocalDate day, LocalDate on) {
        Enrolment enrolment = dossier.enrolment(dispositif, day).orElseThrow();
        return workflow(dispositif)
                .flatMap(workflow -> workflow.end(dossier, enrolment, on).value())
                .map(DerivedEnd::lastDay)
                .orElse(LocalDate.MAX);
    }

    private void enrolment(Subject subject, DispositifId dispositif, LocalDate entry, LocalDate latest) {
        LocalDate drawn = entry.plusDays(between(20, 720));
        LocalDate wished = drawn.isAfter(last) || chance(10) ? LocalDate.MAX : drawn;
        LocalDate exit = wished.isBefore(latest) ? wished : latest;
        LocalDate end = exit.isBefore(last) ? exit : last;
        enter(dispositif, entry);
        int before = facts.size();
        during(dispositif, entry, end);
        if (endOfEnrolment(Dossier.of(subject, facts), dispositif, entry, end).isBefore(end)) {
            facts.subList(before, facts.size()).clear(); // a contract signed for less, say
        }
        if (!exit.isAfter(last)) {
            leave(dispositif, exit);
        }
    }

    private void enter(DispositifId dispositif, LocalDate day) {
        Entry entry = Entry.of(day, dispositif);
        add(chance(40) ? entry.prescriber(pick(PRESCRIBERS)) : entry);
    }

    /** Adds an exit, without a reason when the dispositif has none for that day. */
    private void leave(DispositifId dispositif, LocalDate day) {
        List<ExitReason> reasons = workflow(dispositif)
                .map(workflow -> words.reasons().stream()
                        .filter(reason -> workflow.allows(reason, day))
                        .toList())
                .orElse(words.reasons());
        Optional<ExitReason> reason = reasons.isEmpty() ? Optional.empty() : Optional.of(pick(reasons));
        add(reason.map(known -> Exit.of(day, dispositif, known)).orElseGet(() -> Exit.of(day, dispositif)));
    }

    private Optional<Workflow> workflow(DispositifId dispositif) {
        return Optional.ofNullable(words.pathways().get(dispositif)).flatMap(Dispositif::workflow);
    }

    private void during(DispositifId dispositif, LocalDate entry, LocalDate end) {
        phases(dispositif, entry, end);
        int interviews = 1 + between(0, (int) Math.min(7, ChronoUnit.DAYS.between(entry, end) / 45));
        for (int interview = 0; interview < interviews; interview++) {
            LocalDate day = day(entry, end);
            addCorrectable(() -> interview(day, dispositif));
        }
        repeat(4, 40, () -> addStep(day(entry, end), List.of(dispositif)));
        if (chance(12)) {
            Suspension suspension = Suspension.of(day(entry, end), dispositif);
            suspension = chance(80) ? suspension.until(suspension.on().plusDays(between(0, 60))) : suspension;
            add(chance(50) ? suspension.reason(pick(SUSPENSIONS)) : suspension);
        }
        if (chance(8)) {
            add(Extension.of(day(entry, end), dispositif, end.plusDays(between(30, 200))));
        }
        List<AidScheme> own = words.aids().stream()
                .filter(scheme -> scheme.code().endsWith("-" + dispositif))
                .toList();
        if (!own.isEmpty() && chance(50)) {
            monthly(pick(own), dispositif, entry, end);
        }
    }

    private void phases(DispositifId dispositif, LocalDate entry, LocalDate end) {
        if (!chance(70)) {
            return;
        }
        TreeSet<LocalDate> beginnings = new TreeSet<>(Set.of(entry));
        repeat(2, 35, () -> beginnings.add(day(entry, end)));
        Optional<PhaseId> current = Optional.empty();
        for (LocalDate beginning : beginnings) {
            List<PhaseId> next = phases(dispositif, current);
            if (!next.isEmpty()) {
                current = Optional.of(pick(next));
                Phase begun = Phase.of(beginning, dispositif, current.get());
                add(chance(50) ? begun.until(beginning.plusMonths(between(1, 6)).minusDays(1)) : begun);
            }
        }
    }

    /** Gets the phases that may follow one, or begin an enrolment. */
    private List<PhaseId> phases(DispositifId dispositif, Optional<PhaseId> current) {
        return workflow(dispositif)
                .map(workflow -> workflow.phases().stream()
                        .filter(phase -> workflow.allows(current, phase))
                        .toList())
                .orElse(words.phases());
    }

    /** Draws a few months of one aid, at most 2 000 euros in all, and at times the recovery of one. */
    private void monthly(AidScheme scheme, DispositifId dispositif, LocalDate entry, LocalDate end) {
        Set<YearMonth> paid = new HashSet<>();
        repeat(4, 60, () -> {
            LocalDate day = day(entry, end);
            YearMonth month = YearMonth.from(day);
            if (paid.add(month)) {
                addCorrectable(() ->
                        Aid.of(day, scheme, euros(50, 500)).forMonth(month).by(dispositif));
            }
        });
        if (!paid.isEmpty()) {
            recovery(scheme, dispositif, entry, end);
        }
    }

    /** Draws aids of the schemes that scales bound, once all that the scales read is there. */
    private void allowances(Dossier dossier) {
        for (Words.Scale scale : words.scales()) {
            for (Enrolment enrolment : dossier.enrolments(scale.dispositif())) {
                if (chance(50)) {
                    allowance(dossier, scale, enrolment);
                }
            }
        }
    }

    /** Draws a few months of one allowance, each within what is given, and at times the recovery of one. */
    private void allowance(Dossier dossier, Words.Scale scale, Enrolment enrolment) {
        LocalDate end = enrolment.lastDay().orElse(last);
        Map<YearMonth, BigDecimal> ofScheme = granted.computeIfAbsent(scale.scheme(), scheme -> new HashMap<>());
        repeat(4, 60, () -> {
            LocalDate day = day(enrolment.start(), end);
            YearMonth month = YearMonth.from(day);
            BigDecimal most =
                    ofScheme.containsKey(month) ? BigDecimal.ZERO : left(dossier, scale.scheme(), month, ofScheme);
            if (most.signum() > 0) {
                long cents = Math.min(500_00, most.movePointRight(2).longValue());
                ofScheme.put(month, BigDecimal.valueOf(cents, 2));
                addCorrectable(() -> Aid.of(day, scale.scheme(), cents(Math.min(50_00, cents), cents))
                        .forMonth(month)
                        .by(scale.dispositif()));
            }
        });
        if (!ofScheme.isEmpty()) {
            recovery(scale.scheme(), scale.dispositif(), enrolment.start(), end);
        }
    }

    /** Computes what is left for a month under every scale of a scheme, nothing when one of them gives no amount. */
    private BigDecimal left(Dossier dossier, AidScheme scheme, YearMonth month, Map<YearMonth, BigDecimal> ofScheme) {
        Year year = Year.from(month);
        BigDecimal grantedInYear = ofScheme.entrySet().stream()
                .filter(entry -> Year.from(entry.getKey()).equals(year))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return words.scales().stream()
                .filter(scale -> scale.scheme().equals(scheme))
                .flatMap(scale -> Stream.of(
                        scale.of(dossier, month), scale.of(dossier, year).subtract(grantedInYear)))
                .min(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }

    /** Adds the recovery of a few euros, at times. */
    private void recovery(AidScheme scheme, DispositifId dispositif, LocalDate start, LocalDate end) {
        if (chance(4)) {
            LocalDate day = day(start, end);
            add(Aid.of(day, scheme, euros(5, 50).negate())
                    .forMonth(YearMonth.from(day))
                    .by(dispositif));
        }
    }

    // ---- facts ---------------------------------------------------------------------------------------------------

    private Step interview(LocalDate day, DispositifId dispositif) {
        Step.Builder step = keywords(Step.builder(day, StepKind.ENTRETIEN), Keyword.Topic.MODE);
        if (chance(60)) {
            step.by(dispositif);
        }
        return step.build();
    }

    private void addStep(LocalDate day, List<DispositifId> dispositifs) {
        addCorrectable(() -> step(day, dispositifs));
    }

    private Step step(LocalDate day, List<DispositifId> dispositifs) {
        Step.Builder step = keywords(Step.builder(day, pick(words.steps())), Keyword.Topic.THEME, Keyword.Topic.MODE);
        dispositifs.stream().filter(dispositif -> chance(50)).forEach(step::by);
        if (chance(25)) {
            step.hours(BigDecimal.valueOf(between(1, 60) * 25L, 2));
        }
        if (chance(10)) {
            step.count(between(2, 5));
        }
        if (chance(15)) {
            step.party(chance(50) ? siret() : "A-" + between(1, 50));
        }
        if (chance(10)) {
            step.until(day.plusDays(between(0, 30)));
        }
        if (chance(8)) {
            step.prescriber(pick(PRESCRIBERS));
        }
        if (chance(8)) {
            step.forMonth(YearMonth.from(day));
        }
        if (chance(8)) {
            step.satisfied(chance(85));
        }
        if (chance(8)) {
            step.value(Attributes.STATE, pick(Samples.of(Attributes.STATE)));
        }
        return step.build();
    }

    private Outcome outcome(LocalDate day) {
        OutcomeKind kind = pick(words.outcomes());
        Outcome.Builder outcome =
                keywords(Outcome.builder(day, kind), Keyword.Topic.PROGRAMME).party(siret());
        if (!kind.equals(OutcomeKind.CDI) && kind.family() != OutcomeKind.Family.CREATION) {
            outcome.until(day.plusMonths(between(1, 24)).minusDays(1));
        }
        if (chance(20)) {
            outcome.endedOn(day.plusDays(random.nextInt(400)));
        }
        if (kind.family() == OutcomeKind.Family.EMPLOYMENT && chance(40)) {
            outcome.trialEndsOn(day.plusDays(between(1, 60)));
        }
        if (chance(30)) {
            outcome.signedOn(day.minusDays(random.nextInt(15)));
        }
        if (kind.family() == OutcomeKind.Family.TRAINING) {
            outcome.qualifying(chance(50));
        }
        if (chance(20)) {
            outcome.via(pick(words.steps()));
        }
        return outcome.build();
    }

    private Step.Builder keywords(Step.Builder step, Keyword.Topic... topics) {
        for (Keyword.Topic topic : topics) {
            keyword(topic).forEach(step::keyword);
        }
        return step;
    }

    private Outcome.Builder keywords(Outcome.Builder outcome, Keyword.Topic... topics) {
        for (Keyword.Topic topic : topics) {
            keyword(topic).forEach(outcome::keyword);
        }
        return outcome;
    }

    /** Draws a keyword of a topic one time out of three, when there are any. */
    private List<Keyword> keyword(Keyword.Topic topic) {
        List<Keyword> keywords = words.keywords().get(topic);
        return keywords.isEmpty() || !chance(33) ? List.of() : List.of(pick(keywords));
    }

    // ---- the second clock ----------------------------------------------------------------------------------------

    /** Adds a fact, recorded late at times. */
    private void add(Fact fact) {
        facts.add(chance(25) ? fact.recorded(recorded(fact.on())) : fact);
    }

    /** Adds a fact that at times was withdrawn, or corrects another one drawn alike. */
    private void addCorrectable(Supplier<? extends Fact> draw) {
        Fact fact = draw.get();
        int fate = random.nextInt(100);
        if (fate < 2) {
            Provenance provenance = recorded(fact.on());
            facts.add(fact.recorded(
                    provenance.withdrawn(Withdrawal.of(after(provenance), author(), "saisie par erreur"))));
        } else if (fate < 6) {
            Provenance wrong = recorded(fact.on());
            facts.add(draw.get().recorded(wrong));
            facts.add(fact.recorded(Provenance.id(reference())
                    .recordedAt(after(wrong))
                    .replaces(wrong.id().orElseThrow())));
        } else {
            add(fact);
        }
    }

    private Provenance recorded(LocalDate day) {
        Provenance provenance =
                Provenance.id(reference()).recordedAt(instant(day.plusDays(random.nextInt(MOST_DAYS_LATE + 1))));
        return chance(50) ? provenance.recordedBy(author()) : provenance;
    }

    private OffsetDateTime after(Provenance provenance) {
        LocalDate day = provenance.recordedAt().orElseThrow().toLocalDate();
        return instant(day.plusDays(between(1, 200)));
    }

    private OffsetDateTime instant(LocalDate day) {
        return day.atTime(between(8, 18), random.nextInt(60))
                .atZone(Dossier.ZONE)
                .toOffsetDateTime();
    }

    private String reference() {
        references++;
        return "f" + references;
    }

    private String author() {
        return "agent-" + between(1, 40);
    }

    // ---- draws ---------------------------------------------------------------------------------------------------

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Does something at most {@code most} times, each with the same chance. */
    private void repeat(int most, int percent, Runnable something) {
        for (int time = 0; time < most; time++) {
            if (chance(percent)) {
                something.run();
            }
        }
    }

    /** Draws a number, both ends included. */
    private int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** Draws a day, both ends included. */
    private LocalDate day(LocalDate from, LocalDate to) {
        return from.plusDays(random.nextLong(Days.between(from, to).count()));
    }

    private <T> T pick(List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }

    private BigDecimal euros(int least, int most) {
        return cents(least * 100L, most * 100L);
    }

    private BigDecimal cents(long least, long most) {
        return BigDecimal.valueOf(random.nextLong(least, most + 1), 2);
    }

    /** Draws fourteen digits with the check digits of a SIREN and of a SIRET. */
    private String siret() {
        String siren = checked(Integer.toString(between(30_000_000, 89_999_999)));
        return checked(siren + "000" + between(1, 9));
    }

    /** Appends the digit that makes the Luhn sum a multiple of ten. */
    private static String checked(String digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = Character.digit(digits.charAt(digits.length() - 1 - place), 10);
            int weighted = place % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
