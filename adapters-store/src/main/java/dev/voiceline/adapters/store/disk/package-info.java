/** Files, opened in one place, so that tests can let a disk fail. */
@NullMarked
package dev.voiceline.adapters.store.disk;

import org.jspecify.annotations.NullMarked;
