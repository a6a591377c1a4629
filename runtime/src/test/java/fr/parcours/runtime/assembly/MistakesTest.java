package fr.parcours.runtime.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.parcours.core.Golden;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.rule.Diagnosis;
import fr.parcours.core.rule.Verdict;
import fr.parcours.runtime.Parcours;
import fr.parcours.runtime.settings.Structure;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What integrators get wrong, each with the message that says where it is and what to do. */
class MistakesTest {
    private static final String SERVICES = "META-INF/services/" + Plugin.class.getName();
    private static final LocalDate ON = LocalDate.of(2022, 3, 15);

    @TempDir
    private Path plugins;

    @TempDir
    private Path work;

    /** What a jar holds, by name. */
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    /** Compiles a plug-in whose {@code contribute} and members are given, and declares it. */
    private MistakesTest plugin(String id, String contribute, String members) throws IOException {
        String name = "Plugin" + id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
        compile(id, name, """
                package fr.exemple.%1$s;

                import fr.parcours.core.indicator.*;
                import fr.parcours.core.parameter.*;
                import fr.parcours.core.plugin.*;
                import fr.parcours.core.rule.*;
                import fr.parcours.core.vocabulary.*;
                import fr.parcours.core.workflow.*;
                import java.util.*;

                public final class %2$s implements Plugin {
                    static final DispositifId ID = DispositifId.of("%1$s", "Aide");
                    %4$s

                    public PluginDescriptor descriptor() {
                        return PluginDescriptor.of("%1$s", "Aide");
                    }

                    public void contribute(Contributions to) {
                        to.words(ID);
                        %3$s
                    }
                }
                """.formatted(id, name, contribute, members));
        entries.put(SERVICES, ("fr.exemple." + id + "." + name).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Compiles a library with a constant, under the same name whoever brings it. */
    private MistakesTest library(String id, String constant) throws IOException {
        compile(id, "Commun", """
                package fr.exemple.commun;

                public final class Commun {
                    public static final String NAME = new String("%s");
                }
                """.formatted(constant));
        return this;
    }

    /** Compiles a class for a jar, after those compiled for it before. */
    private void compile(String id, String name, String text) throws IOException {
        Path source = Files.writeString(work.resolve(name + ".java"), text);
        Path classes = Files.createDirectories(work.resolve("classes-" + id));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int status = compiler.run(
                null,
                null,
                null,
                "-proc:none",
                "--release",
                "17",
                "-cp",
                System.getProperty("java.class.path") + File.pathSeparator + classes,
                "-d",
                classes.toString(),
                source.toString());
        assertThat(status).as("compiled").isZero();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.put(classes.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
    }

    private MistakesTest with(String entry, String text) {
        entries.put(entry, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    private Path jar(String name) throws IOException {
        Path jar = plugins.resolve(name);
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
        return jar;
    }

    /** Checks what is said when the suite is assembled with the folder, and asked; another plug-in answers whatever is in it. */
    private void assertSays(String name) {
        List<Problem> problems = new ArrayList<>();
        Plugin sound = TestPlugin.of("sain", to -> to.dispositif(TestPlugin.open("sain")));
        Parcours parcours = Parcours.loadSound(
                Discovery.inFolder(plugins).and(new Discovery(List.of(sound), List.of())), Structure.NONE);
        Diagnosis diagnosis = parcours.diagnose(Dossier.of(Subject.participant("J-1")), ON);
        assertThat(diagnosis.of("sain").verdict()).isEqualTo(Verdict.SATISFIED);
        problems.addAll(parcours.setAside());
        problems.addAll(parcours.warnings());
        problems.addAll(diagnosis.problems());
        assertSays(name, problems);
    }

    /** Checks what is said when two plug-ins claim the same: nobody can say which is right. */
    private void assertRefuses(String name) {
        assertSays(
                name,
                catchThrowableOfType(
                                ParcoursException.class,
                                () -> Parcours.loadSound(Discovery.inFolder(plugins), Structure.NONE))
                        .problems());
    }

    private void assertSays(String name, List<Problem> problems) {
        assertThat(problems).isNotEmpty();
        Golden.assertText(
                "mistakes/" + name,
                problems.stream()
                        .map(Problem::toString)
                        .collect(Collectors.joining("\n"))
                        .replace(plugins.toString(), "plugins")
                        .replaceAll(
                                "file versions up to [0-9]+",
                                "file versions up to its own") // that of the JDK of the tests
                        .replace('\\', '/'));
    }

    /** Mistakes in the code of a plug-in: what it contributes, and what its class has. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            missing-message        | to.dispositif(setting -> Dispositif.of(ID, setting.rules().rule("aide.public", inquiry -> inquiry.satisfied()))); | ""
            exception-in-contribute| if (true) throw new IllegalStateException("boom"); | ""
            exception-in-factory   | to.dispositif(setting -> { throw new IllegalStateException("boom"); }); | ""
            exception-in-chapter   | to.chapter(setting -> { throw new IllegalStateException("boom"); }); | ""
            exception-in-rule      | to.dispositif(setting -> Dispositif.of(ID, setting.rules().rule("aide.public", inquiry -> { throw new IllegalStateException("boom"); }))); | ""
            endless-recursion      | to.dispositif(setting -> Dispositif.of(ID, setting.rules().rule("aide.public", PluginAide::again))); | "static Verdict again(Inquiry inquiry) { return again(inquiry); }"
            null-from-factory      | to.dispositif(setting -> null); | ""
            null-from-rule         | to.dispositif(setting -> Dispositif.of(ID, setting.rules().rule("aide.public", inquiry -> (Verdict) Map.of().get("a")))); | "static final int UNUSED = 0;"
            static-initialiser     | System.getProperties().get(NUMBER); | "static final int NUMBER = Integer.parseInt(Objects.toString(null));"
            other-api-level        | if (true) throw new NoSuchMethodError("'void fr.parcours.core.plugin.Contributions.words(fr.parcours.core.vocabulary.Word)'"); | ""
            unshipped-parameter    | to.parameters(Parameter.whole("aide.age")); | ""
            undeclared-parameter   | to.dispositif(setting -> Dispositif.of(ID, setting.rules().ageAtLeast("aide.age", Parameter.whole("aide.age")))); | ""
            unknown-word           | to.uses(ExitReason.named("emplois")); | ""
            word-of-core           | to.words(ExitReason.EMPLOI); | ""
            duplicate-figure       | to.chapter(Chapter.of("aide", "Aide").indicators(Indicator.of("aide.n", "N", Expression.declared()), Indicator.of("aide.n", "N", Expression.declared()))); | ""
            duplicate-dispositif   | for (int i = 0; i < 2; i++) to.dispositif(setting -> Dispositif.of(ID, setting.rules().all("aide.public"))); | ""
            unreachable-phase      | to.dispositif(setting -> Dispositif.of(ID, setting.rules().all("aide.public")).following(setting.workflow(ID).startsWith(PhaseId.DIAGNOSTIC).then(PhaseId.SUIVI, PhaseId.DIAGNOSTIC).usualExits().build())); | ""
            wrong-id               | to.words(DispositifId.of("Aide Locale", "Aide")); | ""
            """)
    void inTheCodeOfAPlugin(String name, String contribute, String members) throws IOException {
        plugin("aide", contribute, members == null ? "" : members).jar("aide.jar");
        assertSays(name);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            wrong-type        | "douze"   | 2017-01-01 | 2018-01-01
            overlapping-dates | 12        | 2017-01-01 | 2017-01-01
            """)
    void inTheParametersOfAPlugin(String name, String value, String from, String again) throws IOException {
        plugin("aide", "to.parameters(Parameter.whole(\"aide.age\"));", "")
                .with("META-INF/parcours/aide/parameters.yaml", """
                        parameters:
                          aide.age:
                            label: Âge
                            unit: ans
                            values:
                              - from: %s
                                value: %s
                                source: L1
                                confidence: S1
                              - from: %s
                                value: 13
                                source: L2
                                confidence: S1
                        """.formatted(from, value, again))
                .jar("aide.jar");
        assertSays(name);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            malformed-wording | aide.public.satisfied = Âge : {0.
            malformed-file    | aide.public.satisfied = \\u00Z9
            """)
    void inTheWordingsOfAPlugin(String name, String wordings) throws IOException {
        plugin("aide", "to.dispositif(setting -> Dispositif.of(ID, setting.rules().all(\"aide.public\")));", "")
                .with("META-INF/parcours/aide/messages.properties", wordings)
                .jar("aide.jar");
        assertSays(name);
    }

    /** What a plug-in contributes twice costs that plug-in. */
    @Test
    void twoContributionsOfOnePluginLeaveTheOthers() throws IOException {
        plugin(
                        "aide",
                        "for (int i = 0; i < 2; i++) to.dispositif(setting -> Dispositif.of(ID, setting.rules().all(\"aide.public\")));",
                        "")
                .jar("aide.jar");
        entries.clear();
        plugin("bus", "to.dispositif(setting -> Dispositif.of(ID, setting.rules().all(\"bus.public\")));", "")
                .jar("bus.jar");

        Parcours parcours = Parcours.loadSound(Discovery.inFolder(plugins), Structure.NONE);

        assertThat(parcours.dispositifs())
                .extracting(owned -> owned.value().id().code())
                .containsExactly("bus");
        assertThat(parcours.setAside()).extracting(Problem::id).containsExactly("PLUGIN-109");
    }

    @Test
    void aJarThatDeclaresNoPlugin() throws IOException {
        plugin("aide", "", "");
        entries.remove(SERVICES);
        jar("aide.jar");
        assertSays("no-provides");
    }

    @Test
    void aJarThatDeclaresAClassThatItDoesNotHold() throws IOException {
        with(SERVICES, "fr.exemple.aide.Absente").jar("aide.jar");
        assertSays("no-class");
    }

    @Test
    void theSameJarTwice() throws IOException {
        plugin("aide", "", "").jar("aide-1.0.jar");
        jar("aide-1.1.jar");
        assertRefuses("same-jar-twice");
    }

    @Test
    void aTruncatedJar() throws IOException {
        Path jar = plugin("aide", "", "").jar("aide.jar");
        Files.write(jar, Arrays.copyOf(Files.readAllBytes(jar), 600));
        assertSays("truncated-jar");
    }

    @Test
    void classesOfALaterJava() throws IOException {
        plugin("aide", "", "");
        entries.get("fr/exemple/aide/PluginAide.class")[7] = 99;
        jar("aide.jar");
        assertSays("later-java");
    }

    @Test
    void aLibraryThatIsNotThere() throws IOException {
        plugin("aide", "new Library();", "static class Library {}");
        entries.remove("fr/exemple/aide/PluginAide$Library.class");
        jar("aide.jar");
        assertSays("missing-library");
    }

    @Test
    void anEmptyFolder() throws IOException {
        Files.createDirectory(plugins.resolve("aide"));
        assertSays("empty-folder");
    }

    @Test
    void aJarChangedSinceItWasSigned() throws IOException, InterruptedException {
        Path jar = plugin("aide", "", "").jar("aide.jar");
        Path keys = work.resolve("keys");
        jdk(
                "keytool",
                "-genkeypair",
                "-keystore",
                keys.toString(),
                "-storepass",
                "secret",
                "-alias",
                "a",
                "-dname",
                "CN=a",
                "-keyalg",
                "EC");
        jdk(
                "jarsigner",
                "-digestalg",
                "SHA-256",
                "-keystore",
                keys.toString(),
                "-storepass",
                "secret",
                jar.toString(),
                "a");
        assertThat(Discovery.inFolder(plugins).broken()).as("as it was signed").isEmpty();

        changed(jar, "fr/exemple/aide/PluginAide.class");

        assertSays("bad-signature");
    }

    private static void jdk(String tool, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", tool).toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    /** Adds a byte to an entry, and leaves the signature as it is. */
    private static void changed(Path jar, String entry) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            Files.write(files.getPath(entry), new byte[] {0}, StandardOpenOption.APPEND);
        }
    }

    @Test
    void aFolderHoldsAPluginWithItsLibrary() throws IOException {
        library("aide", "d-ici").plugin("aide", "to.words(PhaseId.of(fr.exemple.commun.Commun.NAME, \"Phase\"));", "");
        Files.createDirectory(plugins.resolve("aide"));
        String name = "fr/exemple/commun/Commun.class";
        byte[] library = entries.remove(name);
        jar("aide/aide.jar");
        entries.clear();
        entries.put(name, library);
        jar("aide/library.jar");

        Parcours parcours = Parcours.loadSound(Discovery.inFolder(plugins), Structure.NONE);

        assertThat(parcours.setAside()).isEmpty();
        assertThat(parcours.vocabulary().phase("d-ici")).isPresent();
    }

    @Test
    void aLayerIsSearchedWithThoseBelowIt() throws IOException {
        Path jar = plugin("aide", "", "").jar("aide.jar");
        ModuleFinder finder = ModuleFinder.of(jar);
        Set<String> names =
                Set.of(finder.findAll().iterator().next().descriptor().name());
        Configuration configuration = ModuleLayer.boot().configuration().resolve(finder, ModuleFinder.of(), names);
        ModuleLayer layer = ModuleLayer.boot().defineModulesWithOneLoader(configuration, Plugin.class.getClassLoader());

        assertThat(Discovery.in(layer).plugins())
                .extracting(plugin -> plugin.descriptor().id())
                .contains("aide");
        assertThat(Discovery.in(layer).and(Discovery.in(layer)).broken()).isEmpty();
    }

    /** Two jars of one package, with one class of one name: each plug-in has its own. */
    @Test
    void twoVersionsOfALibraryStandSideBySide() throws IOException {
        for (String id : List.of("aide", "bus")) {
            entries.clear();
            library(id, id + "-phase");
            plugin(id, "to.words(PhaseId.of(fr.exemple.commun.Commun.NAME, \"Phase\"));", "");
            jar(id + ".jar");
        }

        Parcours parcours = Parcours.loadSound(Discovery.inFolder(plugins), Structure.NONE);

        assertThat(parcours.setAside()).isEmpty();
        assertThat(parcours.plugins())
                .extracting(InstalledPlugin::jar)
                .extracting(Optional::get)
                .containsExactly("aide.jar", "bus.jar");
        assertThat(parcours.vocabulary().phase("aide-phase")).isPresent();
        assertThat(parcours.vocabulary().phase("bus-phase")).isPresent();
    }
}
