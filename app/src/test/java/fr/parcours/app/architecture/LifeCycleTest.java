package fr.parcours.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.lifecycle.Internal;
import fr.parcours.core.lifecycle.Stable;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What users may count on is said of every exported type, and what they count on counts on nothing less. */
@AnalyzeClasses(packages = "fr.parcours", importOptions = ImportOption.DoNotIncludeTests.class)
class LifeCycleTest {
    private static final List<Class<? extends Annotation>> MARKS =
            List.of(Stable.class, Experimental.class, Internal.class);

    private final Set<String> exported = OurModules.exportedPackages();

    @ArchTest
    void everyExportedTypeSaysWhatItIs(JavaClasses all) {
        assertThat(exported).contains("fr.parcours.core.rule", "fr.parcours.statistics");
        classes()
                .that()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .and()
                .resideInAnyPackage(exported.toArray(String[]::new))
                .should(bearOneMark())
                .check(all);
    }

    @ArchTest
    void whatIsStableMentionsNothingThatIsNot(JavaClasses all) {
        classes()
                .that()
                .arePublic()
                .and()
                .resideInAnyPackage(exported.toArray(String[]::new))
                .should(mentionNothingLessStable())
                .because("a signature is as stable as the types in it")
                .check(all);
    }

    private static ArchCondition<JavaClass> bearOneMark() {
        return new ArchCondition<>("bear one of the marks of life cycle") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                long marks = MARKS.stream().filter(type::isAnnotatedWith).count();
                events.add(new SimpleConditionEvent(type, marks == 1, type.getName() + " bears " + marks + " marks"));
            }
        };
    }

    private static ArchCondition<JavaClass> mentionNothingLessStable() {
        return new ArchCondition<>("mention nothing less stable") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!isStable(type)) {
                    return;
                }
                Stream<JavaClass> ofUnits = type.getCodeUnits().stream()
                        .filter(unit -> isSeen(unit.getModifiers()) && !isExempt(unit))
                        .flatMap(LifeCycleTest::mentioned);
                Stream<JavaClass> ofFields = type.getFields().stream()
                        .filter(field -> isSeen(field.getModifiers()))
                        .map(JavaField::getRawType);
                Stream.concat(ofUnits, ofFields)
                        .map(JavaClass::getBaseComponentType)
                        .filter(each -> each.getPackageName().startsWith(OurModules.NAMES)
                                && each.getModifiers().contains(JavaModifier.PUBLIC)
                                && !isStable(each))
                        .distinct()
                        .forEach(each -> events.add(
                                SimpleConditionEvent.violated(type, type.getName() + " mentions " + each.getName())));
            }
        };
    }

    private static Stream<JavaClass> mentioned(JavaCodeUnit unit) {
        return Stream.concat(
                        unit.getReturnType().getAllInvolvedRawTypes().stream(),
                        unit.getParameterTypes().stream().flatMap(type -> type.getAllInvolvedRawTypes().stream()))
                .distinct();
    }

    private static boolean isSeen(Set<JavaModifier> modifiers) {
        return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
                && !modifiers.contains(JavaModifier.SYNTHETIC);
    }

    private static boolean isExempt(CanBeAnnotated unit) {
        return unit.isAnnotatedWith(Experimental.class) || unit.isAnnotatedWith(Internal.class);
    }

    /** A nested type follows the one that encloses it. */
    private static boolean isStable(JavaClass type) {
        return MARKS.stream().anyMatch(type::isAnnotatedWith)
                ? type.isAnnotatedWith(Stable.class)
                : type.getEnclosingClass().map(LifeCycleTest::isStable).orElse(false);
    }
}
