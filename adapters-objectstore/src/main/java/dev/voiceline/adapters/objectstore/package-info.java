/** What the two kinds of object stores share. */
@NullMarked
package dev.voiceline.adapters.objectstore;

import org.jspecify.annotations.NullMarked;
