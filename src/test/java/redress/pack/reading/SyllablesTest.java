package redress.pack.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Held against the CMU Pronouncing Dictionary; where it gives two ways to speak a word, against one of them. */
class SyllablesTest {

    @ParameterizedTest
    @CsvSource({
        "1, a the we you send pressed asked place name times whole trained learned based moved closed days weeks through please",
        "1, what which write both tell own words talk files please chat case done least stage age note change "
            + "changed large judge",
        "2, answer people happened copy decide number button needed wanted treated ended added outcome complaint person program",
        "2, process question notice reading something someone trouble table little handle learner upheld sometimes lately rhythm",
        "2, centre training being doing couldn't didn't lion poet quiet science create client going business evening colleague",
        "3, organise policy somebody evidence computer recorded completed decided exactly employer delivers apprentice",
        "3, idea area radio museum period serious video easier behaviour anyone quality different assessment protected remember",
        "3, whistleblow complaining discloser hereafter unpleasant separate privacy deleted employees another library",
        "4, usually independent investigate information information especially experience explanation everybody",
        "4, apprenticeship certificate January confidential identity February majority operated situation ordinary society",
        "5, qualification university opportunity investigated representatives investigation administration possibility",
        "6, maladministration responsibility"
    })
    void aWordHasItsSyllables(int syllables, String words) {
        for (var word : words.split(" ")) {
            assertThat(Syllables.of(word)).as(word).isEqualTo(syllables);
        }
    }

    @ParameterizedTest
    @CsvSource({"CQM, 3", "MB, 2", "AIM, 1", "x, 1", "'', 1", "don't, 1", "isn't, 2", "AIM's, 1", "e, 1", "Zoë, 1"})
    void shortenedWordsAndLettersAreSpoken(String word, int syllables) {
        assertThat(Syllables.of(word)).isEqualTo(syllables);
    }
}
