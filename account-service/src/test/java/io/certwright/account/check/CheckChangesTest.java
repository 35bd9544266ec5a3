package io.certwright.account.check;

import static io.certwright.account.check.CheckSamples.fail;
import static io.certwright.account.check.CheckSamples.pass;
import static io.certwright.account.check.CheckSamples.report;
import static io.certwright.account.check.CheckSamples.warn;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.account.diagnosis.CheckLine;
import io.certwright.account.diagnosis.CheckLine.Status;
import org.junit.jupiter.api.Test;

class CheckChangesTest {

  @Test
  void namesWhatFailsNowAndDidNotBefore() {
    CheckChanges changes =
        CheckChanges.between(
            report(pass("a"), warn("b"), fail("c")),
            report(fail("a"), fail("b"), fail("c"), fail("d")));

    assertThat(changes.mended()).isEmpty();
    assertThat(changes.newlyFailing())
        .containsExactly(
            new ChangedLine("certificates", "a", Status.PASS, Status.FAIL),
            new ChangedLine("certificates", "b", Status.WARN, Status.FAIL),
            new ChangedLine("certificates", "d", null, Status.FAIL));
  }

  @Test
  void namesWhatFailedBeforeAndDoesNoMore() {
    CheckChanges changes =
        CheckChanges.between(
            report(fail("a"), fail("b"), fail("c"), fail("d")),
            report(pass("a"), warn("b"), CheckLine.skipped("certificates", "c", "Needs tokens.")));

    assertThat(changes.newlyFailing()).isEmpty();
    assertThat(changes.mended()).extracting(ChangedLine::target).containsExactly("a", "b");
  }

  @Test
  void takesALineThatIsGoneForMendedWhereItsTargetIsWell() {
    CheckLine cut = CheckLine.fail("connection", "a", "No answer.", null);
    CheckLine cutToo = CheckLine.fail("connection", "b", "No answer.", null);
    CheckLine gone = CheckLine.fail("connection", "c", "No answer.", null);

    CheckChanges changes =
        CheckChanges.between(report(cut, cutToo, gone), report(pass("a"), fail("b")));

    assertThat(changes.mended())
        .containsExactly(new ChangedLine("connection", "a", Status.FAIL, null));
  }

  @Test
  void tellsLinesApartByWhatIsCheckedAndOfWhat() {
    CheckLine other = CheckLine.fail("firewall", "a", "Closed.", null);

    CheckChanges changes = CheckChanges.between(report(pass("a"), other), report(fail("a"), other));

    assertThat(changes.newlyFailing())
        .extracting(ChangedLine::name)
        .containsExactly("certificates");
  }
}
