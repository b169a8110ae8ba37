/** The contract of a conversation, rules {@code CONV-01} to {@code CONV-14}, by subject. */
@NullMarked
package dev.voiceline.tck.conversation;

import org.jspecify.annotations.NullMarked;
