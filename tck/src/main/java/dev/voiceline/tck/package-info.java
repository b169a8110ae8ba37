/** Contract kits for the ports of the core: JUnit 5 classes that an adapter's own tests extend. */
@NullMarked
package dev.voiceline.tck;

import org.jspecify.annotations.NullMarked;
