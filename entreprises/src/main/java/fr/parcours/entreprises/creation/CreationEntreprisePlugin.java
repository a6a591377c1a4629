package fr.parcours.entreprises.creation;

import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;

/** Contributes the dispositif {@code creation-entreprise}, its grant, what check looks at and its chapter. */
public final class CreationEntreprisePlugin implements Plugin {
    @Override
    public PluginDescriptor descriptor() {
        return PluginDescriptor.of("creation-entreprise", "Création d’entreprise");
    }

    @Override
    public void contribute(Contributions to) {
        to.words(
                CreationEntreprise.CREATION_ENTREPRISE,
                CreationEntreprise.COMITE,
                CreationEntreprise.EMPLOI_CREE,
                Grant.BOURSE_CREATION);
        to.parameters(
                CreationEntreprise.AGE_MINIMUM,
                CreationEntreprise.AGE_MAXIMUM,
                CreationEntreprise.TERRITORY,
                CreationEntreprise.FOLLOW_UP,
                Grant.CEILING);
        to.dispositif(CreationEntreprise::of);
        to.check(setting -> () -> new GrantCheck(setting));
        to.chapter(Figures.chapter());
    }
}
