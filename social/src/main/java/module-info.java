/** The plug-in of the youth aid fund, of health and of housing. */
module fr.parcours.social {
    requires fr.parcours.core;

    provides fr.parcours.core.plugin.Plugin with
            fr.parcours.social.SocialPlugin;
}
