/** Looks for the identifiers that tests use in what tests print. */
@NullMarked
package dev.voiceline.privacy;

import org.jspecify.annotations.NullMarked;
