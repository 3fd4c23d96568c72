# What `cmake --install` gives: the program, the libraries with their headers as a CMake package, the grammars and
# the schema of the output.
include(CMakePackageConfigHelpers)

get_property(solieu_libraries GLOBAL PROPERTY SOLIEU_MODULES)

install(TARGETS ${solieu_libraries}
    EXPORT solieu-targets
    ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY src/
    DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/solieu
    FILES_MATCHING PATTERN "*.hpp"
    PATTERN "cli" EXCLUDE)
if(TARGET solieu)
    install(TARGETS solieu RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()

install(DIRECTORY grammars DESTINATION ${CMAKE_INSTALL_DATADIR}/solieu)
install(FILES src/write/records.schema.json DESTINATION ${CMAKE_INSTALL_DATADIR}/solieu)

set(solieu_package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/solieu)
install(EXPORT solieu-targets NAMESPACE solieu:: DESTINATION ${solieu_package_folder})
configure_package_config_file(tools/cmake/solieu-config.cmake.in solieu-config.cmake
    INSTALL_DESTINATION ${solieu_package_folder})
write_basic_package_version_file(solieu-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES
        ${CMAKE_CURRENT_BINARY_DIR}/solieu-config.cmake
        ${CMAKE_CURRENT_BINARY_DIR}/solieu-config-version.cmake
    DESTINATION ${solieu_package_folder})
