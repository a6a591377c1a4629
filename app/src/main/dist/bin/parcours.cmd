@echo off
rem Starts Parcours with the java of JAVA_HOME, else the one on the PATH. Options for the JVM: PARCOURS_OPTS.
setlocal
for %%i in ("%~dp0..") do set "base=%%~fi"

if not defined JAVA_HOME goto find
if not exist "%JAVA_HOME%\bin\java.exe" (
    echo parcours: JAVA_HOME has no bin\java.exe. Parcours needs Java 17 or later. 1>&2
    exit /b 127
)
set "PATH=%JAVA_HOME%\bin;%PATH%"

:find
set "version="
for /f "tokens=3" %%v in ('java -version 2^>^&1 ^| findstr /c:" version "') do if not defined version set "version=%%~v"
if not defined version (
    echo parcours: java is not on the PATH, and JAVA_HOME is not set. Parcours needs Java 17 or later. 1>&2
    exit /b 127
)
for /f "delims=.-+_ tokens=1" %%m in ("%version%") do set "major=%%m"
if %major% lss 17 (
    echo parcours: java is version %version%. Parcours needs Java 17 or later. 1>&2
    exit /b 127
)

java %PARCOURS_OPTS% -Djava.awt.headless=true --enable-native-access=com.sun.jna "-Dparcours.plugins=%base%\plugins" -p "%base%\lib" -m fr.parcours.app/fr.parcours.app.Main %*
exit /b %errorlevel%
