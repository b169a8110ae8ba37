package dev.voiceline.core.runtime;

import dev.voiceline.core.cost.Alternative;
import dev.voiceline.core.cost.DaySpending;
import dev.voiceline.core.cost.LinePrice;
import dev.voiceline.core.cost.PriceList;
import dev.voiceline.core.disclosure.CallerAttempts;
import dev.voiceline.core.eligibility.Npi;
import dev.voiceline.core.greeting.GreetingCache;
import dev.voiceline.core.inquiry.AnswerTeller;
import dev.voiceline.core.privacy.Pseudonyms;
import dev.voiceline.core.recording.RecordingPolicy;
import dev.voiceline.core.recording.RecordingTapes;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an operator can switch on beside the usual.
 *
 * @param tapes on which calls are recorded from their own lines; the network is asked when empty
 * @param pressesKeys whether the agent may press keys
 * @param lineName who signs text messages; the line itself when empty
 * @param alternatives with which the cost of calls is compared
 * @param spending what all calls together cost, and the ceilings
 * @param pseudonyms by which conversations tell callers apart
 * @param greetings where spoken greetings are kept
 * @param teller how answers of payers are worded
 * @param attempts how often callers have failed to name a patient
 * @param marks by which the audit trail tells patients apart
 * @param clinics whose staff the line knows by their number
 * @param zone by whose clocks the day of a call is told
 */
record CallExtras(
    RecordingPolicy recording,
    Optional<RecordingTapes> tapes,
    boolean pressesKeys,
    Optional<String> lineName,
    PriceList prices,
    LinePrice linePrice,
    List<Alternative> alternatives,
    DaySpending spending,
    Pseudonyms pseudonyms,
    Optional<GreetingCache> greetings,
    AnswerTeller teller,
    CallerAttempts attempts,
    Pseudonyms marks,
    Set<Npi> clinics,
    ZoneId zone) {}
