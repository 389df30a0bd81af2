# cmake --install: the command, the libraries, their headers (spelled as in the repository) and find_package(annals).
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/annals)
install(TARGETS annals RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
set_target_properties(annals_export PROPERTIES EXPORT_NAME annals)
install(TARGETS annals_options annals_core annals_graph annals_export EXPORT annalsTargets
        ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(EXPORT annalsTargets NAMESPACE annals:: DESTINATION ${package_dir})
install(DIRECTORY core graph export DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/annals FILES_MATCHING PATTERN "*.h")
configure_package_config_file(cmake/annalsConfig.cmake.in ${PROJECT_BINARY_DIR}/annalsConfig.cmake
                              INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/annalsConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/annalsConfig.cmake ${PROJECT_BINARY_DIR}/annalsConfigVersion.cmake
        DESTINATION ${package_dir})
