package dev.voiceline.tck.leak;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.util.OptionalLong;
import javax.management.JMException;
import javax.management.ObjectName;

/** The open files and sockets of this process. */
final class Descriptors {
  private static final File TABLE = new File("/proc/self/fd");

  private Descriptors() {}

  /** How many there are; empty where the operating system does not tell. */
  static OptionalLong open() {
    String[] names = TABLE.list();
    return names == null ? asTheVirtualMachineCounts() : OptionalLong.of(names.length);
  }

  /** Not on Windows. */
  private static OptionalLong asTheVirtualMachineCounts() {
    try {
      Object count =
          ManagementFactory.getPlatformMBeanServer()
              .getAttribute(
                  new ObjectName(ManagementFactory.OPERATING_SYSTEM_MXBEAN_NAME),
                  "OpenFileDescriptorCount");
      return count instanceof Long open ? OptionalLong.of(open) : OptionalLong.empty();
    } catch (JMException unknown) {
      return OptionalLong.empty();
    }
  }
}
