/** What calls cost: prices as data, an account per call, and ceilings. */
@NullMarked
package dev.voiceline.core.cost;

import org.jspecify.annotations.NullMarked;
