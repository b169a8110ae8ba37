/** What a kit found out about an adapter, as a table for the adapter's README. */
@NullMarked
package dev.voiceline.tck.conformance;

import org.jspecify.annotations.NullMarked;
