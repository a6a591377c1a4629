package fr.parcours.runtime.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.Golden;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.problem.Problem;
import fr.parcours.runtime.Parcours;
import fr.parcours.runtime.settings.Structure;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoveryTest {
    @TempDir
    private Path folder;

    /** Looks for the plug-ins of the class path and others, declared by class name. */
    private Discovery searchWith(String... declared) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.write(services.resolve(Plugin.class.getName()), List.of(declared));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, DiscoveryTest.class.getClassLoader())) {
            return Discovery.search(ServiceLoader.load(Plugin.class, loader));
        }
    }

    private static List<String> ids(List<Catalogue.Entry> entries) {
        return entries.stream().map(entry -> entry.plugin().descriptor().id()).toList();
    }

    private static List<Plugin> and(List<Plugin> plugins, Plugin... more) {
        List<Plugin> all = new ArrayList<>(plugins);
        all.addAll(List.of(more));
        return all;
    }

    @Test
    void findsThePluginsOfTheClassPath() {
        Parcours parcours = Parcours.load();

        assertThat(parcours.plugins()).hasSize(1);
        assertThat(parcours.plugins().get(0))
                .hasToString("'trouve' (fr.parcours.runtime.assembly.FoundPlugin, class path)");
        assertThat(parcours.vocabulary().step("trouvaille")).isPresent();
        assertThat(parcours.setAside()).isEmpty();
    }

    @Test
    void findsSoundPluginsAlike() {
        Parcours parcours = Parcours.loadSound(Structure.NONE);

        assertThat(parcours.plugins()).isEqualTo(Parcours.load().plugins());
        assertThat(parcours.setAside()).isEmpty();
    }

    @Nested
    class APluginThatCannotBeLoaded {
        @Test
        void isNamedAndTheOthersAreLoaded() throws IOException {
            Discovery discovery = searchWith(
                    "fr.parcours.runtime.assembly.ThrowingPlugin",
                    "fr.parcours.runtime.assembly.NoSuchPlugin",
                    "fr.parcours.core.Golden",
                    "fr.parcours.runtime.assembly.FoundPlugin");

            assertThat(discovery.plugins()).hasExactlyElementsOfTypes(FoundPlugin.class);
            Golden.assertProblems("conflicts/not-loaded", discovery.broken());
        }

        @Test
        void refusesTheStartWithAllOtherConflicts() throws IOException {
            Discovery discovery = searchWith("fr.parcours.runtime.assembly.ThrowingPlugin");
            Discovery all = new Discovery(
                    and(discovery.plugins(), TestPlugin.of("a", "absent"), TestPlugin.of("b"), TestPlugin.of("b")),
                    discovery.broken());

            Golden.assertRefused("conflicts/not-loaded-and-others", () -> Catalogue.of(all));
        }
    }

    @Nested
    class SetAside {
        @Test
        void arePluginsThatFailAndThoseThatRequireThem() {
            Discovery discovery = new Discovery(
                    List.of(
                            TestPlugin.of("saine"),
                            TestPlugin.of("echoue", to -> {
                                throw new IllegalStateException("boom");
                            }),
                            TestPlugin.of("cassee"),
                            TestPlugin.of("dependante", "echoue"),
                            TestPlugin.of("lointaine", "dependante", "saine")),
                    List.of());

            Catalogue catalogue = Catalogue.ofSound(discovery);

            assertThat(ids(catalogue.entries())).containsExactly("saine");
            Golden.assertProblems("conflicts/set-aside", catalogue.setAside());
        }

        @Test
        void arePluginsThatCouldNotBeLoaded() throws IOException {
            Catalogue catalogue = Catalogue.ofSound(searchWith("fr.parcours.runtime.assembly.ThrowingPlugin"));

            assertThat(ids(catalogue.entries())).containsExactly("trouve");
            assertThat(catalogue.setAside()).extracting(Problem::id).containsExactly("PLUGIN-101");
        }

        @Test
        void areNotConflictsAmongSoundOnes() {
            Discovery discovery = new Discovery(List.of(TestPlugin.of("b"), TestPlugin.of("b")), List.of());

            Golden.assertRefused("conflicts/duplicate-id", () -> Catalogue.ofSound(discovery));
        }
    }
}
