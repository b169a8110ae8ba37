package dev.voiceline.adapters.eligibility.network;

import dev.voiceline.core.eligibility.EligibilityDirectory;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.service.ServiceSought;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.simulator.payer.HttpAnswer;
import dev.voiceline.simulator.payer.Mood;
import dev.voiceline.tck.eligibility.EligibilityBench;
import java.time.LocalDate;
import java.util.Collections;
import java.util.OptionalInt;
import java.util.Set;

/** A network in front of a payer on loopback sockets. */
final class LoopbackBench implements EligibilityBench {
  private static final int FROM_NOW_ON = 50;

  private final SystemTime time = new SystemTime();
  private final LoopbackPayers payer;
  private final PayerNetwork network;

  LoopbackBench(LoopbackPayers payer) {
    this.payer = payer;
    network =
        PayerNetwork.of(
                PayerBook.of(
                    Payer.of("Example Plan", "DEMOPAYER", payer.way(), NetworkBench.CLINIC)))
            .open(time);
  }

  @Override
  public EligibilityDirectory directory() {
    return network;
  }

  @Override
  public EligibilityQuestion covered() {
    return question("MB123456", "1985-03-15", "62");
  }

  @Override
  public EligibilityQuestion another() {
    return question("MB789012", "1990-07-22", "62");
  }

  @Override
  public EligibilityQuestion serviceUnstated() {
    return question("MB123456", "1985-03-15", "UC");
  }

  @Override
  public EligibilityQuestion deductibleUnstated() {
    return question(LoopbackPayers.WITHOUT_DEDUCTIBLE, "1985-03-15", "62");
  }

  @Override
  public void payerStalls() {
    payer.server().next(Collections.nCopies(FROM_NOW_ON, new Mood.Silent()).toArray(Mood[]::new));
  }

  @Override
  public void payerBreaks() {
    Mood nonsense = new Mood.Instead(HttpAnswer.ok("text/html", "<html>It works!</html>"));
    payer.server().next(Collections.nCopies(FROM_NOW_ON, nonsense).toArray(Mood[]::new));
  }

  @Override
  public OptionalInt separateRequests() {
    return OptionalInt.of(payer.server().received().size());
  }

  @Override
  public Set<String> untestable() {
    return payer.hasAMemberWithoutDeductible() ? Set.of() : Set.of("ELIG-05 a deductible");
  }

  @Override
  public void close() {
    network.close();
    payer.server().close();
    time.close();
  }

  private static EligibilityQuestion question(String member, String born, String service) {
    return EligibilityQuestion.of(
        NetworkBench.member(member),
        BirthDate.parse(born).orElseThrow(),
        ServiceSought.ofCode(service),
        LocalDate.of(2026, 11, 22));
  }
}
