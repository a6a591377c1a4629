package fr.parcours.app;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of the distribution, as its module says. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Main.class.getModule().getDescriptor())
                .flatMap(ModuleDescriptor::rawVersion)
                .orElse("(hors distribution)");
        return new String[] {
            "parcours " + version + " (Java " + Runtime.version().feature() + ")"
        };
    }
}
