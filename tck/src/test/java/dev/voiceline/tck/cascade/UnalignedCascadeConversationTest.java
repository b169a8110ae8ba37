package dev.voiceline.tck.cascade;

/** A cascade whose voice does not tell what it has spoken when. */
class UnalignedCascadeConversationTest extends CascadeKits {
  @Override
  boolean aligns() {
    return false;
  }
}
