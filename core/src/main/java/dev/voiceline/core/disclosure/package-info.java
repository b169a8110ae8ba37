/** Who may hear of a patient: what verifies a caller, how often one may try, what is on record. */
@NullMarked
package dev.voiceline.core.disclosure;

import org.jspecify.annotations.NullMarked;
