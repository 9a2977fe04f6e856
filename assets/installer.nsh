; Taken into the Windows installer: an older version does not go over a newer one, whose file it could not open.
!include "WordFunc.nsh"

!macro customInit
  ReadRegStr $0 HKCU "${UNINSTALL_REGISTRY_KEY}" "DisplayVersion"
  ${If} $0 != ""
    ${VersionCompare} "$0" "${VERSION}" $1
    ${If} $1 == 1
      MessageBox MB_OK|MB_ICONSTOP "Бұл компьютерде жаңарақ нұсқа тұр: $0. Ескісі (${VERSION}) орнатылмайды.$\r$\n$\r$\nЗдесь стоит более новая версия: $0. Старая (${VERSION}) не устанавливается."
      Quit
    ${EndIf}
  ${EndIf}
!macroend
