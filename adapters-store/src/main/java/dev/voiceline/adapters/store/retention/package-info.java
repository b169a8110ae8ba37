/** How long things are kept, and what must not be deleted. */
@NullMarked
package dev.voiceline.adapters.store.retention;

import org.jspecify.annotations.NullMarked;
