package dev.voiceline.core.conversation;

/**
 * How much of an item the caller heard.
 *
 * @param heardMs from the item's first sample; 0 when nothing was heard
 */
public record HeardItem(ItemId item, int heardMs) {}
