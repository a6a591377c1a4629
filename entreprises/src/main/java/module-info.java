/** The plug-ins of the services to companies and to the local labour market. */
module fr.parcours.entreprises {
    requires fr.parcours.core;

    provides fr.parcours.core.plugin.Plugin with
            fr.parcours.entreprises.EntreprisesPlugin,
            fr.parcours.entreprises.aides.ContratsAidesPlugin,
            fr.parcours.entreprises.clauses.ClausesSocialesPlugin,
            fr.parcours.entreprises.creation.CreationEntreprisePlugin;
}
