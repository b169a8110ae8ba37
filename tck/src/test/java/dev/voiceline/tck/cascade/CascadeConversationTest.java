package dev.voiceline.tck.cascade;

/** A cascade whose voice tells what it has spoken when. */
class CascadeConversationTest extends CascadeKits {
  @Override
  boolean aligns() {
    return true;
  }
}
