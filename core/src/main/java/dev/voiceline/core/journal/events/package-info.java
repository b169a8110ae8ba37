/** What is written into the journal of a call, and by whom. */
@NullMarked
package dev.voiceline.core.journal.events;

import org.jspecify.annotations.NullMarked;
