package fr.parcours.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import fr.parcours.core.problem.ParcoursException;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The arrows between packages, and the habits of the house. */
@AnalyzeClasses(packages = "fr.parcours", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String APP = "fr.parcours.app..";
    private static final String[] PLUGINS = {
        "fr.parcours.accueil..",
        "fr.parcours.dispositif..",
        "fr.parcours.entreprises..",
        "fr.parcours.formation..",
        "fr.parcours.social.."
    };
    private static final String CORE = "fr.parcours.core..";
    private static final String JSON = "fr.parcours.json..";
    private static final String RUNTIME = "fr.parcours.runtime..";
    private static final String POPULATION = "fr.parcours.population..";
    private static final String STATISTICS = "fr.parcours.statistics..";
    private static final String PUBLICATION = "fr.parcours.publication..";
    private static final String TESTKIT = "fr.parcours.testkit..";
    private static final String OURS = "fr.parcours..";
    private static final String[] VALUE_LIBRARIES = {"java..", "org.jspecify.annotations.."};

    @ArchTest
    void allModulesAreLookedAt(JavaClasses all) {
        assertThat(all.size()).isGreaterThan(200);
        assertThat(all.stream().map(JavaClass::getPackageName).distinct())
                .contains(
                        "fr.parcours.core",
                        "fr.parcours.runtime.assembly",
                        "fr.parcours.json",
                        "fr.parcours.statistics",
                        "fr.parcours.testkit",
                        "fr.parcours.dispositif.pacea",
                        "fr.parcours.app");
    }

    @ArchTest
    void aBrokenRuleIsNoticed(JavaClasses all) {
        ArchRule broken = noClasses()
                .that()
                .resideInAPackage("fr.parcours.core..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.time..");
        assertThatThrownBy(() -> broken.check(all)).isInstanceOf(AssertionError.class);
    }

    @ArchTest
    void coreNeedsTheJdkOnly(JavaClasses all) {
        classes()
                .that()
                .resideInAPackage(CORE)
                .should()
                .onlyDependOnClassesThat(resideInAPackage(CORE).or(resideInAnyPackage(VALUE_LIBRARIES)))
                .because("dossiers, rules and indicators must outlive any library")
                .check(all);
    }

    @ArchTest
    void guiceIsSeenInTheAssemblyOnly(JavaClasses all) {
        only("fr.parcours.runtime.assembly..", "com.google..", "jakarta.inject..", "org.aopalliance..")
                .because("a host that does not use Guice never meets it")
                .check(all);
    }

    @ArchTest
    void yamlIsReadInSettingsOnly(JavaClasses all) {
        only("fr.parcours.runtime.settings..", "org.snakeyaml..")
                .because("there is one reader of files that people write")
                .check(all);
    }

    @ArchTest
    void jacksonIsUsedOnlyWhereJsonIsReadAndWritten(JavaClasses all) {
        noClasses()
                .that()
                .resideOutsideOfPackages(JSON, PUBLICATION, APP)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "com.fasterxml..")
                .because("there is one parser of dossiers, in json; publication and app write their own answers")
                .check(all);
    }

    @ArchTest
    void theCommandLineLibraryAndTheLoggerAreUsedOnlyInTheApplication(JavaClasses all) {
        only(APP, "picocli..").because("a library has no command line").check(all);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ch.qos.logback..")
                .because("hosts choose where logs go: code logs to SLF4J")
                .check(all);
    }

    @ArchTest
    void nativeCodeIsCalledWhereFilesAreWrittenOnly(JavaClasses all) {
        only(PUBLICATION, "com.sun.jna..")
                .because("all else runs wherever Java does")
                .check(all);
    }

    @ArchTest
    void pluginsNeedCoreOnly(JavaClasses all) {
        classes()
                .that()
                .resideInAnyPackage(PLUGINS)
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(PLUGINS).or(resideInAPackage(CORE)).or(resideInAnyPackage(VALUE_LIBRARIES)))
                .because("a plug-in written elsewhere has nothing more")
                .check(all);
    }

    @ArchTest
    void pluginsDoNotKnowEachOther(JavaClasses all) {
        slices().assignedFrom(plugins())
                .should()
                .notDependOnEachOther()
                .because("any of them may be missing; one names another's id, never its classes")
                .check(all);
    }

    @ArchTest
    void arrowsGoOneWay(JavaClasses all) {
        needsOnly(JSON, CORE).check(all);
        needsOnly(RUNTIME, CORE, JSON).check(all);
        needsOnly(POPULATION, CORE).check(all);
        needsOnly(STATISTICS, CORE, JSON, RUNTIME).check(all);
        needsOnly(PUBLICATION, CORE, JSON, RUNTIME, STATISTICS).check(all);
        needsOnly(TESTKIT, CORE, JSON, RUNTIME, POPULATION, STATISTICS).check(all);
    }

    @ArchTest
    void theApplicationNamesNoPlugin(JavaClasses all) {
        noClasses()
                .that()
                .resideInAPackage(APP)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(PLUGINS)
                .because("plug-ins are found at run time")
                .check(all);
    }

    @ArchTest
    void packagesAreFreeOfCycles(JavaClasses all) {
        slices().matching("fr.parcours.(**)")
                .should()
                .beFreeOfCycles()
                .because("a package is understood with those under it")
                .check(all);
    }

    @ArchTest
    void nothingBelowTheCommandLineReadsTheClockTheMachineOrDice(JavaClasses all) {
        noClasses()
                .that()
                .resideOutsideOfPackage(APP)
                .should()
                .callMethodWhere(
                        describe("reads the clock, the environment or a default", call -> isAmbient(call.getTarget())))
                .orShould()
                .callConstructor(Random.class)
                .because("the same question has the same answer, on any day and any machine")
                .check(all);
    }

    @ArchTest
    void nothingBelowTheCommandLinePrints(JavaClasses all) {
        noClasses()
                .that()
                .resideOutsideOfPackage(APP)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .because("a library answers; its host speaks")
                .check(all);
    }

    @ArchTest
    void publicTypesAreClosedUnlessTheyAreInterfaces(JavaClasses all) {
        classes()
                .that()
                .arePublic()
                .and()
                .resideOutsideOfPackage(APP)
                .should(beClosed())
                .because("what others may extend is an interface, on purpose")
                .check(all);
    }

    @ArchTest
    void nothingIsNamedGetSomething(JavaClasses all) {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage(APP)
                .should()
                .haveNameNotMatching("get[A-Z].*")
                .because("values are read as in java.time: on(), not getOn()")
                .check(all);
    }

    @ArchTest
    void thereIsOneExceptionToCatch(JavaClasses all) {
        classes()
                .that()
                .arePublic()
                .and()
                .areAssignableTo(Throwable.class)
                .should()
                .be(ParcoursException.class)
                .because("errors are values: problems, thrown together")
                .check(all);
    }

    @ArchTest
    void namesSayWhatThingsAre(JavaClasses all) {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Impl|DTO|Processor|Handler)")
                .because("such names hide the concept")
                .check(all);
    }

    /** Obtains the rule that a room needs, of ours, only some others. */
    private static ArchRule needsOnly(String room, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(room)
                .should()
                .dependOnClassesThat(
                        resideInAPackage(OURS).and(not(resideInAPackage(room))).and(not(resideInAnyPackage(others))))
                .as(room + " needs " + List.of(others));
    }

    /** Recognises plug-in modules by their root packages. */
    private static SliceAssignment plugins() {
        Pattern root = Pattern.compile("fr\\.parcours\\.((dispositif\\.)?[a-z]+)(\\..*)?");
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                Matcher matcher = root.matcher(type.getPackageName());
                return resideInAnyPackage(PLUGINS).test(type) && matcher.matches()
                        ? SliceIdentifier.of(matcher.group(1))
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "plug-ins";
            }
        };
    }

    private static ArchRule only(String home, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat(are(resideInAnyPackage(libraries)));
    }

    private static boolean isAmbient(AccessTarget.MethodCallTarget target) {
        JavaClass owner = target.getOwner();
        String name = target.getName();
        boolean withoutLocale =
                target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Locale.class));
        return (resideInAPackage("java.time..").test(owner) && (name.equals("now") || name.startsWith("system")))
                || (owner.isEquivalentTo(System.class)
                        && List.of("currentTimeMillis", "getenv", "getProperty").contains(name))
                || (owner.isEquivalentTo(Math.class) && name.equals("random"))
                || (owner.isEquivalentTo(Locale.class) && name.equals("getDefault"))
                || (owner.isEquivalentTo(String.class)
                        && List.of("format", "formatted", "toLowerCase", "toUpperCase")
                                .contains(name)
                        && withoutLocale)
                || (owner.isEquivalentTo(DateTimeFormatter.class) && name.equals("ofPattern") && withoutLocale)
                || (owner.isAssignableTo(NumberFormat.class) && name.endsWith("Instance") && withoutLocale);
    }

    private static ArchCondition<JavaClass> beClosed() {
        return new ArchCondition<>("be final, sealed, an enum or an interface") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean closed = type.isInterface()
                        || type.isEnum()
                        || type.getModifiers().contains(JavaModifier.FINAL)
                        || type.reflect().isSealed();
                events.add(new SimpleConditionEvent(type, closed, type.getName() + " is open to extension"));
            }
        };
    }
}
