package dev.voiceline.core.eligibility;

import dev.voiceline.core.privacy.PersonName;
import java.util.Optional;

/** A patient's name as on the card. */
public record PatientName(PersonName last, Optional<PersonName> first) {}
