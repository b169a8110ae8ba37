/** The kit {@code CASC}: a cascade, between parts that a test holds in its hands. */
@NullMarked
package dev.voiceline.tck.cascade;

import org.jspecify.annotations.NullMarked;
