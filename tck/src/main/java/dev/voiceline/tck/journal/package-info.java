/** The contract of a journal, rules {@code JRNL-01} to {@code JRNL-13}. */
@NullMarked
package dev.voiceline.tck.journal;

import org.jspecify.annotations.NullMarked;
