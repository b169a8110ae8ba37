@echo off
rem Runs Voiceline from a checkout; builds it first when it was not built or is older than its sources.
setlocal
set "HOME_DIR=%~dp0"
set "TARGET=%HOME_DIR%app-server\target"
set "BUILD_LOG=%TARGET%\voiceline-build.log"

set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo voiceline: Java is not installed: install a JDK of version 17 or newer, such as https://adoptium.net, or set JAVA_HOME. 1>&2
  exit /b 1
)
set "MAJOR=0"
for /f "tokens=3" %%v in ('""%JAVA%" -XshowSettings:properties -version 2^>^&1 ^| findstr /c:"java.specification.version""') do set "MAJOR=%%v"
if "%MAJOR:~0,2%"=="1." set "MAJOR=%MAJOR:~2%"
if %MAJOR% LSS 17 (
  echo voiceline: Java %MAJOR% is too old: install a JDK of version 17 or newer, or set JAVA_HOME to one. 1>&2
  exit /b 1
)

powershell -NoProfile -Command "$j = Get-ChildItem '%TARGET%\voiceline-server-*.jar' -ErrorAction SilentlyContinue | Where-Object { $_.Name -notmatch '-(sources|javadoc)\.jar$' } | Select-Object -First 1; if (-not $j) { exit 1 }; $t = $j.LastWriteTime; $s = Get-Item '%TARGET%\voiceline.built' -ErrorAction SilentlyContinue; if ($s -and $s.LastWriteTime -gt $t) { $t = $s.LastWriteTime }; $n = Get-ChildItem '%HOME_DIR%pom.xml', '%HOME_DIR%*\pom.xml', '%HOME_DIR%*\src\main' -Recurse -File | Where-Object { $_.LastWriteTime -gt $t } | Select-Object -First 1; if ($n) { exit 1 }"
if errorlevel 1 call :build || exit /b 1

for %%j in ("%TARGET%\voiceline-server-*.jar") do call :pick "%%~fj"
"%JAVA%" -XX:+UseG1GC -XX:MaxGCPauseMillis=20 -Xms64m -XX:+ExitOnOutOfMemoryError %VOICELINE_JAVA_OPTS% -jar "%JAR%" %*
exit /b %errorlevel%

:pick
echo %~n1 | findstr /r /c:"-sources " /c:"-javadoc " >nul || set "JAR=%~1"
exit /b 0

:build
if not exist "%TARGET%" mkdir "%TARGET%"
echo voiceline: building, which takes a minute or two the first time ... 1>&2
set "MAVEN=%HOME_DIR%mvnw.cmd"
where mvn >nul 2>&1 && set "MAVEN=mvn"
del /q "%TARGET%\voiceline-server-*.jar" 2>nul
pushd "%HOME_DIR%"
call "%MAVEN%" -B -q -Dmaven.test.skip=true -Dmaven.javadoc.skip=true -Dmaven.source.skip=true -Dspotless.check.skip=true -Djacoco.skip=true -pl app-server -am package >"%BUILD_LOG%" 2>&1
set "RESULT=%errorlevel%"
popd
if not "%RESULT%"=="0" (
  type "%BUILD_LOG%" 1>&2
  echo voiceline: the build failed; its output is above and in %BUILD_LOG%. 1>&2
  exit /b 1
)
echo built >"%TARGET%\voiceline.built"
exit /b 0
