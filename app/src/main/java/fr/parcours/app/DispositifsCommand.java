package fr.parcours.app;

import fr.parcours.core.plugin.Dispositif;
import fr.parcours.json.AnswerJson;
import fr.parcours.runtime.Parcours;
import fr.parcours.runtime.assembly.Owned;
import fr.parcours.runtime.settings.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** What is installed, and from which module. */
@Command(name = "dispositifs", description = "Liste les dispositifs installés et le module qui apporte chacun.")
final class DispositifsCommand implements Callable<Integer> {
    @ParentCommand
    private Main main;

    @Option(names = "--format", paramLabel = "FORME", description = Format.DESCRIPTION)
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        Parcours parcours = main.suite(Structure.NONE);
        if (format == Format.JSON) {
            AnswerJson json = AnswerJson.in(main.language());
            main.out()
                    .println(parcours.dispositifs().stream()
                            .map(owned -> json.of(
                                    owned.value(),
                                    owned.plugin().descriptor(),
                                    owned.plugin().module()))
                            .collect(Collectors.joining(",", "[", "]")));
            return Main.DONE;
        }
        if (parcours.dispositifs().isEmpty()) {
            main.out().println("Aucun dispositif n’est installé.");
            return Main.DONE;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("dispositif", "intitulé", "extension", "module"));
        for (Owned<Dispositif> owned : parcours.dispositifs()) {
            rows.add(List.of(
                    owned.value().id().code(),
                    owned.value().id().label(),
                    owned.plugin().descriptor().id(),
                    owned.plugin().module()));
        }
        main.out().print(Text.table(rows));
        return Main.DONE;
    }
}
