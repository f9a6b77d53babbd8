# SPDX-License-Identifier: GPL-3.0-or-later
# What "cmake --install" lays down for other projects: CMake package and pkg-config file.
include(CMakePackageConfigHelpers)
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/dutygraph)
install(EXPORT dutygraph NAMESPACE dutygraph:: DESTINATION ${package_dir} FILE dutygraph-config.cmake)
write_basic_package_version_file(dutygraph-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/dutygraph-config-version.cmake DESTINATION ${package_dir})
# The .pc file finds its prefix from where it lies, so that the installed tree may be moved.
file(RELATIVE_PATH prefix_from_pc ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_PREFIX})
configure_file(${CMAKE_SOURCE_DIR}/scripts/cmake/dutygraph.pc.in dutygraph.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/dutygraph.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
