package redress.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plants one slip in a sound pack and looks for exactly one fault: at the token that is wrong, with a remedy.
 * The cases stand in {@link PlantedFaults}.
 */
class SingleFaultTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("redress.pack.PlantedFaults#all")
    void oneSlipIsOneFaultAtItsPlace(PlantedFaults.Slip slip) {
        var pack = PackOnDisk.minimal(folder).replace(slip.file(), slip.old(), slip.now());

        var faults = pack.faults();

        assertThat(faults).extracting(Fault::toString).singleElement();
        var fault = faults.get(0);
        assertThat(fault.file()).isEqualTo(slip.file());
        assertThat(pack.at(fault)).startsWith(slip.token());
        assertThat(fault.what() + " " + fault.remedy()).contains(slip.says());
        assertThat(fault.remedy()).isNotBlank();
    }
}
