/** What a caller types on the keypad, and the eligibility inquiry that needs nothing but keys. */
@NullMarked
package dev.voiceline.core.keypad;

import org.jspecify.annotations.NullMarked;
