/** The plug-in of the services to companies and to the local labour market. */
@NullMarked
package fr.parcours.entreprises;

import org.jspecify.annotations.NullMarked;
