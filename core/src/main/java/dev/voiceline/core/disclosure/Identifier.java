package dev.voiceline.core.disclosure;

/** What names a patient. */
public enum Identifier {
  MEMBER_ID,
  BIRTH_DATE,
  NAME
}
