/** Records of the program as fields of the journal, and back. */
@NullMarked
package dev.voiceline.core.journal.codec;

import org.jspecify.annotations.NullMarked;
