/** Health data as types: masked wherever they are printed, clear only for a stated purpose. */
@NullMarked
package dev.voiceline.core.privacy;

import org.jspecify.annotations.NullMarked;
