/**
 * How identifiers and dates sound and are transcribed: finds them in free text. Knows no other
 * package.
 */
@NullMarked
package dev.voiceline.core.spoken;

import org.jspecify.annotations.NullMarked;
