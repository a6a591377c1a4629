package fr.parcours.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "L5131-6 | code du travail, L5131-6",
                "L5131-6;R5131-17 (décret 2021-664) | code du travail, L5131-6;R5131-17 (décret 2021-664)",
                "L114-1 du code de l’éducation | L114-1 du code de l’éducation",
                "L1110-4 du code de la santé publique | L1110-4 du code de la santé publique",
                "L5131-6;choix de la structure;R5131-9 | code du travail, L5131-6;choix de la structure;code du travail, R5131-9",
                "R5131-16;R5131-16 et arrêté du 2022-03-09 | code du travail, R5131-16 et arrêté du 9 mars 2022",
                "SMIC au 2022-01-01 | SMIC au 1er janvier 2022",
                "L263-3 du CASF | L263-3 du code de l’action sociale et des familles",
                "accord 2022-13-45 | accord 2022-13-45",
                "L5131-3;L5131-3 | code du travail, L5131-3"
            })
    void areWrittenAsPeopleReadThem(String citations, String expected) {
        assertThat(Citations.in(Locale.FRENCH, Arrays.asList(citations.split(";"))))
                .containsExactly(expected.split(";"));
    }
}
